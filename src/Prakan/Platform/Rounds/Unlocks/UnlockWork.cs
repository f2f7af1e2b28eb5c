using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Unlocks;

/// <summary>The requests to open what is locked that wait for a level's answer, the oldest first.</summary>
internal static class UnlockWork
{
    private const int OneByOne = 20;

    public static async Task<IEnumerable<OpenWork>> ToUnlockAsync(this PrakanDb db, HeldPost post, CancellationToken cancel)
    {
        if (!post.Role.Holds(Verb.UnlockReport) || post.Level() is not { } level) return [];
        return await db.Unlocks.Below([post.Path]).Where(one => one.State == UnlockState.Asked && one.Level == level).OrderBy(one => one.AskedAt).Take(OneByOne)
            .Select(one => new OpenWork("ตอบคำขอเปิดแก้ไข", "/unlocks/" + one.Id, 1) { About = one.Obligation.Organisation.Details.Name, Words = one.Reason, Since = one.AskedAt })
            .ToListAsync(cancel);
    }
}
