using Microsoft.EntityFrameworkCore;
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

    public static async Task<ReportTally> CountAsync(IQueryable<Obligation> rows, RoundSight sight, CancellationToken cancel)
    {
        var (due, now) = (sight.Round.Plan.Due, sight.Now);
        var groups = await rows.GroupBy(row => new
        {
            row.State, row.Late, Extended = row.ExtendedDue != null, Excused = row.ExcusedAt != null, Over = (row.ExtendedDue ?? due) < now,
        }).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancel);
        var mine = await rows.Where(row => row.ExcusedAt == null).WaitingFor(sight.User).CountAsync(cancel);
        var expected = groups.Where(group => !group.Key.Excused).ToList();
        return new ReportTally(new()
        {
            [All] = expected.Sum(group => group.Count),
            [NotSent] = expected.Where(group => group.Key.State is NotStarted or Draft).Sum(group => group.Count),
            [Mine] = mine,
            [Elsewhere] = expected.Where(group => group.Key.State == Sent).Sum(group => group.Count) - mine,
            [ReportShow.Returned] = expected.Where(group => group.Key.State is ObligationState.Returned or Reopened).Sum(group => group.Count),
            [ReportShow.Approved] = expected.Where(group => group.Key.State == ObligationState.Approved).Sum(group => group.Count),
            [ReportShow.Late] = expected.Where(group => group.Key.Late || (group.Key.State is NotStarted or Draft && group.Key.Over)).Sum(group => group.Count),
            [Extended] = expected.Where(group => group.Key.Extended).Sum(group => group.Count),
            [Excused] = groups.Where(group => group.Key.Excused).Sum(group => group.Count),
        });
    }

    /// <summary>What is nought and not asked for is left out, but for the whole.</summary>
    public IReadOnlyList<TallyItem> Items(int round, ReportShow shown) =>
        [.. Names.Where(name => this[name.Show] > 0 || name.Show is All or NotSent || name.Show == shown)
            .Select(name => new TallyItem(name.Thai, this[name.Show], $"/rounds/{round}/reports{(name.Show == All ? "" : $"?Show={name.Show}")}", name.Show == shown))];
}
