using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Shared.Pieces;
using static Prakan.Platform.Rounds.Unlocks.UnlockState;

namespace Prakan.Platform.Rounds.Unlocks;

public enum UnlockShow
{
    Mine,
    Elsewhere,
    Open,
    Changed,
    Over,
}

[Requires(Verb.UnlockReport)]
public sealed class IndexModel(PrakanDb db, CurrentUser user) : PageModel
{
    private const int Most = 100;

    private static readonly (UnlockShow Show, string Thai, string Why)[] Names =
    [
        (UnlockShow.Mine, "รอท่าน", "ไม่มีคำขอที่รอท่าน"), (UnlockShow.Elsewhere, "รอที่อื่น", "ไม่มีคำขอที่รอระดับอื่น"), (UnlockShow.Open, "เปิดอยู่", "ไม่มีรายงานที่เปิดให้แก้ไขอยู่"),
        (UnlockShow.Changed, "เปลี่ยนหลังเปิด", "ยังไม่มีรายงานที่ส่งใหม่หลังเปิดให้แก้ไข"), (UnlockShow.Over, "จบแล้ว", "ยังไม่มีคำขอที่จบแล้ว"),
    ];

    [BindProperty(SupportsGet = true)]
    public UnlockShow Show { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public IReadOnlyList<TallyItem> Tally { get; private set; } = [];
    public string Why => Names.Single(name => name.Show == Show).Why;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var tally = new List<TallyItem>();
        foreach (var (show, thai, _) in Names) tally.Add(new TallyItem(thai, await Of(show).CountAsync(cancel), $"/unlocks?Show={show}", show == Show));
        Tally = tally;
        Rows = await Of(Show).OrderByDescending(one => one.AskedAt).Take(Most).Select(one => new Row(one.Id, one.Obligation.Organisation.Details.Name,
            one.Obligation.Round.Plan.Title, one.State, one.Reason, one.Level, one.AskedAt, one.Until, one.AnsweredAt)).ToListAsync(cancel);
    }

    private IQueryable<Unlock> Of(UnlockShow show)
    {
        var rows = db.Unlocks.AsNoTracking().For(user, Verb.UnlockReport);
        return show switch
        {
            UnlockShow.Mine => Mine(rows.Where(one => one.State == Asked)),
            UnlockShow.Elsewhere => rows.Where(one => one.State == Asked && !Mine(db.Unlocks).Any(mine => mine.Id == one.Id)),
            UnlockShow.Open => rows.Where(one => one.State == Granted),
            UnlockShow.Changed => rows.Where(one => one.State == Used),
            _ => rows.Where(one => one.State == Refused || one.State == Withdrawn || one.State == Moot || one.State == Expired),
        };
    }

    /// <summary>Those whose lock is held at the level of one of the reader's posts, below that post, and that are not the reader's own.</summary>
    private IQueryable<Unlock> Mine(IQueryable<Unlock> rows)
    {
        var me = user.PersonId;
        return user.Posts.Where(post => post.Role.Holds(Verb.UnlockReport)).GroupBy(post => post.Level())
            .Select(level => rows.Below(level.Select(post => post.Path)).Where(one => one.Level == level.Key && one.AskedByPersonId != me))
            .Aggregate((some, more) => some.Union(more));
    }

    public sealed record Row(Guid Id, string Office, string Round, UnlockState State, string Reason, ReportLevel Level, DateTimeOffset AskedAt, DateTimeOffset? Until, DateTimeOffset? AnsweredAt);
}
