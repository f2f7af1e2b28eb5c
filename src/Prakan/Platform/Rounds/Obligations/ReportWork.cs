using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Shared;
using static Prakan.Platform.Rounds.Obligations.ObligationState;

namespace Prakan.Platform.Rounds.Obligations;

/// <summary>The reports that a post's own organisation has still to send.</summary>
internal static class ReportWork
{
    public static async Task<IEnumerable<OpenWork>> ToReportAsync(this PrakanDb db, HeldPost post, CancellationToken cancel)
    {
        if (!post.Role.Holds(Verb.WriteReport) && !post.Role.Holds(Verb.SubmitReport)) return [];
        var rows = await db.Obligations
            .Where(one => one.OrganisationId == post.OrganisationId && one.ExcusedAt == null && one.State != Sent && one.State != Approved
                && ((one.Round.State == RoundState.Published && one.Round.FrozenAt != null) || (one.Round.State == RoundState.Closed && one.State == Reopened)))
            .Select(one => new Row(one.Id, one.State, one.Round.Plan.Title, one.ExtendedDue > one.Round.Plan.Due ? one.ExtendedDue.Value : one.Round.Plan.Due, one.ReopenedUntil, one.DecidedAt, one.StartedAt ?? one.Round.Plan.Opens,
                one.State == Returned ? db.Rulings.Where(said => said.Submission.ObligationId == one.Id).OrderByDescending(said => said.At).Select(said => said.Reason).FirstOrDefault() : null))
            .ToListAsync(cancel);
        return rows.Select(Work);
    }

    private static OpenWork Work(Row row) => new(What(row.State), $"/obligations/{row.Id}")
    {
        About = row.Title,
        Words = row.Reason,
        Since = row.State is Returned or Reopened ? row.DecidedAt : row.Begun,
        Due = row.State == Reopened ? row.OpenUntil : row.Due,
    };

    private static string What(ObligationState state) => state switch
    {
        NotStarted => "จัดทำและส่งรายงาน",
        Draft => "จัดทำรายงานต่อให้เสร็จแล้วส่ง",
        Returned => "แก้ไขรายงานที่ส่งกลับ",
        _ => "แก้ไขรายงานที่เปิดให้แก้ ก่อนล็อกอีกครั้ง",
    };

    private sealed record Row(long Id, ObligationState State, string Title, DateTimeOffset Due, DateTimeOffset? OpenUntil, DateTimeOffset? DecidedAt, DateTimeOffset Begun, string? Reason);
}
