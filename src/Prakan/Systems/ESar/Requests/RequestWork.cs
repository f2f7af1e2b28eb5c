using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Shared;

namespace Prakan.Systems.ESar.Requests;

/// <summary>What waits about requests: at an authority those that were sent back, at the office that assesses those that nobody has answered.</summary>
internal static class RequestWork
{
    public static async Task<IReadOnlyList<OpenWork>> RequestWorkAsync(this PrakanDb db, HeldPost post, CancellationToken cancel)
    {
        if (post.Role.Holds(Verb.ReceiveReports))
            return Of("ตอบรายชื่อรับการประเมินที่ได้รับ", "/e-sar/received/requests?Show=Sent", await Newest(db.AssessmentRequests.Where(one => one.ToPath == post.Path && one.State == RequestState.Sent), cancel));
        if (!post.Role.Holds(Verb.RequestAssessment)) return [];
        var below = db.AssessmentRequests.Below([post.Path]);
        var returned = below.Where(one => one.State == RequestState.Returned && !below.Any(other => other.OrganisationId == one.OrganisationId && other.FiscalYear == one.FiscalYear && other.State != RequestState.Returned));
        return Of("แก้รายชื่อรับการประเมินที่ สมศ. ส่งคืน", "/e-sar/requests", await Newest(returned, cancel));
    }

    private static OpenWork[] Of(string thai, string href, List<Waiting> waiting) =>
        waiting.Count == 0 ? [] : [new OpenWork(thai, href, waiting.Count) { Since = waiting[0].At }];

    private static Task<List<Waiting>> Newest(IQueryable<AssessmentRequest> rows, CancellationToken cancel) =>
        rows.OrderBy(one => one.Id).Select(one => new Waiting(one.AnsweredAt ?? one.List.SentAt)).Take(OpenWork.Most).ToListAsync(cancel);

    private sealed record Waiting(DateTimeOffset At);
}
