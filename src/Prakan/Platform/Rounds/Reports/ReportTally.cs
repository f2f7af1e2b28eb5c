using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds.Board;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared.Pieces;
using static Prakan.Platform.Rounds.Obligations.ObligationState;
using static Prakan.Platform.Rounds.Reports.ReportShow;

namespace Prakan.Platform.Rounds.Reports;

/// <summary>How the reports of a round stand, counted by what a click on the count shows.</summary>
public sealed class ReportTally
{
    private static readonly (ReportShow Show, string Thai)[] Names =
    [
        (All, "ทั้งหมด"), (NotSent, "ยังไม่ส่ง"), (Mine, "รอท่านพิจารณา"), (Elsewhere, "รอที่อื่นพิจารณา"), (ReportShow.Returned, "รอแก้ไข"),
        (ReportShow.Approved, "เรียบร้อยแล้ว"), (ReportShow.Late, "เลยกำหนด"), (Extended, "ได้ขยายเวลา"), (Excused, "ได้รับยกเว้น"),
    ];

    private readonly Dictionary<ReportShow, int> counts;

    private ReportTally(Dictionary<ReportShow, int> counts) => this.counts = counts;

    public int this[ReportShow show] => counts[show];

    public Bar Bar => new(
        new BarPart("ok", "เรียบร้อยแล้ว", this[ReportShow.Approved]), new BarPart("wait", "รอพิจารณา", this[Mine] + this[Elsewhere]),
        new BarPart("bad", "รอแก้ไข", this[ReportShow.Returned]), new BarPart("idle", "ยังไม่ส่ง", this[NotSent]));

    /// <summary>Of all that the reader may see in a round. What the board counts is not counted again; what moves with the clock or differs from reader to reader is.</summary>
    public static async Task<ReportTally> CountAsync(PrakanDb db, RoundSight sight, CancellationToken cancel)
    {
        var (round, due, now) = (sight.Round.Id, sight.Round.Plan.Due, sight.Now);
        var all = (await db.BoardTotalsAsync([round], Reach.Outermost(sight.User.PathsFor(Verb.SeeReports)), cancel)).GetValueOrDefault(round, BoardTally.None);
        var rows = db.Obligations.For(sight.User, Verb.SeeReports).Where(row => row.RoundId == round && row.ExcusedAt == null);
        var mine = await rows.WaitingFor(sight.User).CountAsync(cancel);
        var notSent = all.NotStarted + all.Draft;
        var extended = all.Extended == 0 ? [] : await rows.Where(row => row.ExtendedDue > due && (row.State == NotStarted || row.State == Draft))
            .GroupBy(row => row.ExtendedDue < now).Select(group => new { IsOver = group.Key, Count = group.Count() }).ToListAsync(cancel);
        return new ReportTally(new()
        {
            [All] = all.Expected,
            [NotSent] = notSent,
            [Mine] = mine,
            [Elsewhere] = all.Sent - mine,
            [ReportShow.Returned] = all.Returned + all.Reopened,
            [ReportShow.Approved] = all.Approved,
            [ReportShow.Late] = all.Late + extended.Where(one => one.IsOver).Sum(one => one.Count) + (due < now ? notSent - extended.Sum(one => one.Count) : 0),
            [Extended] = all.Extended,
            [Excused] = all.Excused,
        });
    }

    /// <summary>What is nought and not asked for is left out, but for the whole.</summary>
    public IReadOnlyList<TallyItem> Items(int round, ReportShow shown) =>
        [.. Names.Where(name => this[name.Show] > 0 || name.Show is All or NotSent || name.Show == shown)
            .Select(name => new TallyItem(name.Thai, this[name.Show], $"/rounds/{round}/reports{(name.Show == All ? "" : $"?Show={name.Show}")}", name.Show == shown))];
}
