using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared.Pieces;

namespace Prakan.Platform.Organisations;

[Requires(Verb.SeeOrganisations)]
public sealed class IndexModel(PrakanDb db, CurrentUser user) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true)]
    public OrganisationKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public Keyset At { get; set; } = new();

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public Pager Pager { get; private set; } = new(null, null);

    public Empty WhyEmpty => Find is { Length: > 0 } || Kind is not null
        ? new Empty("ไม่พบหน่วยงานตามที่ค้นหา", "ล้างคำค้น", "/organisations")
        : new Empty("ยังไม่มีหน่วยงานในความดูแลของท่าน");

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var found = db.Organisations.AsNoTracking().For(user, Verb.SeeOrganisations).Matching(Find, db);
        if (Kind is { } kind) found = found.Where(organisation => organisation.Kind == kind);

        var rows = await At.Order(found).Take(PageSize + 1).Select(organisation => new Row(
            organisation.Id, organisation.Details.Name, organisation.Kind, organisation.Details.Pupils, organisation.ClosedOn,
            organisation.Codes.Where(code => code.Until == null).OrderBy(code => code.Id).Select(code => code.Value).FirstOrDefault(),
            db.Areas.Where(area => area.Code == organisation.Details.Area!.Substring(0, 2)).Select(area => area.Name).FirstOrDefault())).ToListAsync(cancel);
        (Rows, Pager) = At.Cut(rows, PageSize, row => (row.Name, row.Id), Request);
    }

    public sealed record Row(int Id, string Name, OrganisationKind Kind, int? Pupils, DateOnly? ClosedOn, string? Code, string? Province);
}
