using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using Prakan.Shared.Pieces;

namespace Prakan.Platform.Accounts.Slips;

[Requires(Verb.Invite)]
public sealed class IndexModel(PrakanDb db, CurrentUser user, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true)]
    public SlipState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Batch { get; set; }

    /// <summary>The newest stand first; the next page begins below this serial.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Below { get; set; }

    public IReadOnlyList<TallyItem> Tally { get; private set; } = [];
    public IReadOnlyList<SlipRow> Rows { get; private set; } = [];
    public Pager Pager { get; private set; } = new(null, null);

    public Empty WhyEmpty => Find is { Length: > 0 } || State is not null || Batch is not null
        ? new Empty("ไม่มีใบเปิดบัญชีตามที่เลือก", "ดูทั้งหมด", "/slips")
        : new Empty("ยังไม่เคยออกใบเปิดบัญชี", "เชิญทีละคนได้ที่หน้า “บุคลากร” ของแต่ละหน่วยงาน");

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var found = Found();
        Tally = await SlipTally.CountAsync(found, now, state => Link(state), State, cancel);
        if (State is { } wanted) found = found.Where(SlipQueries.Stands(wanted, now));
        if (Below is { } below) found = found.Where(slip => slip.Serial < below);

        var rows = await found.OrderByDescending(slip => slip.Serial).Take(PageSize + 1).Select(SlipRow.At(now)).ToListAsync(cancel);
        Rows = [.. rows.Take(PageSize)];
        Pager = new Pager(Below is null ? null : Link(State), rows.Count > PageSize ? Link(State, Rows[^1].Serial) : null);
    }

    private IQueryable<Slip> Found()
    {
        var slips = db.Slips.AsNoTracking().For(user, Verb.Invite);
        if (Batch is { } batch) slips = slips.Where(slip => slip.BatchId == batch);
        if (Find is not { Length: > 0 }) return slips;
        if (long.TryParse(ThaiDigits.ToArabic(Find).Trim(), out var serial)) return slips.Where(slip => slip.Serial == serial);
        var places = db.Organisations.Matching(Find, db).Select(place => place.Id);
        return slips.Where(slip => places.Contains(slip.OrganisationId));
    }

    private string Link(SlipState? state, long? below = null) => QueryHelpers.AddQueryString("/slips", new Dictionary<string, string?>
    {
        [nameof(Find)] = Find, [nameof(State)] = state?.ToString(), [nameof(Batch)] = Batch?.ToString(), [nameof(Below)] = below?.ToString(),
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)));
}
