using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;
using Prakan.Shared.Pieces;

namespace Prakan.Platform.Organisations;

[Requires(Verb.SeeOrganisations)]
public sealed class IndexModel(PrakanDb db, CurrentUser user, ProvinceNames provinces, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "")]
    public OrganisationFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Keyset At { get; set; } = new();

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public Pager Pager { get; private set; } = new(null, null);
    public IReadOnlyDictionary<string, string> Provinces { get; private set; } = new Dictionary<string, string>();
    public IReadOnlyList<string> Regions => provinces.Regions;

    /// <summary>The name of the one whose children are listed.</summary>
    public string? Above { get; private set; }
    public IReadOnlyList<Kind> KindsBelow { get; } =
        Kinds.AtOrBelow(user.Posts.Where(post => post.Role.Holds(Verb.SeeOrganisations)).SelectMany(post => post.Role.Row().At));

    public bool MayImport => user.May(Verb.ImportOrganisations);
    public DateOnly Today => clock.Today();
    public bool SeesProvinces => KindsBelow.Any(kind => kind.Value == OrganisationKind.Department);

    public Empty WhyEmpty => Filter.Narrows
        ? new Empty("ไม่พบหน่วยงานตามที่ค้นหา", "ล้างคำค้น", "/organisations")
        : new Empty("ยังไม่มีหน่วยงานในความดูแลของท่าน");

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Provinces = await provinces.AllAsync(db, cancel);
        if (Filter.Below is { } below) Above = await db.Organisations.For(user, Verb.SeeOrganisations).Where(one => one.Id == below).Select(one => one.Details.Name).SingleOrDefaultAsync(cancel);
        var found = await Filter.OfAsync(db.Organisations.AsNoTracking().For(user, Verb.SeeOrganisations), db, Today, cancel);
        var rows = await At.Order(found).Take(PageSize + 1).Select(one => new Row(
            one.Id, one.Details.Name, one.Kind, one.Code, one.Details.Area, one.Details.Pupils, one.OpenedOn, one.ClosedOn)).ToListAsync(cancel);
        (Rows, Pager) = At.Cut(rows, PageSize, row => (row.Key(At.Sort), row.Id), Request);
    }

    public sealed record Row(int Id, string Name, OrganisationKind Kind, string Code, string? Area, int? Pupils, DateOnly OpenedOn, DateOnly? ClosedOn)
    {
        public string Key(OrganisationSort sort) => sort switch
        {
            OrganisationSort.Code => Code,
            OrganisationSort.Pupils => $"{Pupils ?? -1}",
            _ => Name,
        };
    }
}
