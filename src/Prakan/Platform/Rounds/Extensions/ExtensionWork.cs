using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Organisations;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Extensions;

/// <summary>The requests for more time that wait for whoever keeps a round, round by round.</summary>
internal static class ExtensionWork
{
    public static async Task<IEnumerable<OpenWork>> ToExtendAsync(this PrakanDb db, HeldPost post, CancellationToken cancel)
    {
        if (!post.Role.Holds(Verb.ManageRounds)) return [];
        var asking = await db.Rounds.Below([post.Path]).Where(round => round.State == RoundState.Published || round.State == RoundState.Closed)
            .Select(round => new
            {
                round.Id, round.Plan.Title,
                Count = db.Obligations.Count(one => one.RoundId == round.Id && one.ExtensionAskedAt != null),
                Since = db.Obligations.Where(one => one.RoundId == round.Id && one.ExtensionAskedAt != null).Min(one => one.ExtensionAskedAt),
            }).Where(round => round.Count > 0).ToListAsync(cancel);
        return asking.Select(one => new OpenWork("พิจารณาคำขอขยายเวลา", $"/rounds/{one.Id}/expected?Mark=Asked", one.Count) { About = one.Title, Since = one.Since });
    }
}
