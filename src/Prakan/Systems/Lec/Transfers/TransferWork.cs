using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Shared;

namespace Prakan.Systems.Lec.Transfers;

/// <summary>The transfers that wait for an institution's answer.</summary>
internal static class TransferWork
{
    private const int OneByOne = 10;

    public static async Task<IReadOnlyList<OpenWork>> TransferWorkAsync(this PrakanDb db, HeldPost post, CancellationToken cancel)
    {
        if (!post.Role.Holds(Verb.KeepChildren)) return [];
        var here = post.OrganisationId;
        return await db.Transfers.Where(one => one.State == TransferState.Asked && (one.AskedByTaker ? one.OrganisationId == here : one.ToOrganisationId == here))
            .OrderBy(one => one.AskedAt).Take(OneByOne)
            .Select(one => new OpenWork("ตอบคำขอย้ายเด็ก", "/lec/transfers/" + one.Id, 1) { About = one.AskedByTaker ? one.ToName : one.FromName, Since = one.AskedAt }).ToListAsync(cancel);
    }
}
