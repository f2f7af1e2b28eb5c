using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Posts;
using Prakan.Shared;

namespace Prakan.Platform.Notices;

/// <summary>What waits for its reader, as every module tells it of each of their posts: what is due first stands first.</summary>
public sealed class Inbox(PrakanDb db, CurrentUser user, TimeProvider clock)
{
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public async Task<IReadOnlyList<PostWork>> ReadAsync(CancellationToken cancel)
    {
        var told = new HashSet<(string, string)>();
        var all = new List<PostWork>();
        if (user.IsSignedIn)
        {
            var own = new List<OpenWork>();
            foreach (var module in Program.Modules) own.AddRange(await module.OwnWorkAsync(db, user, cancel));
            if (own.Count > 0) all.Add(new PostWork(null, Sorted(own)));
        }
        foreach (var post in user.Posts)
        {
            var work = new List<OpenWork>();
            foreach (var module in Program.Modules) work.AddRange(await module.OpenWorkAsync(db, post, Now, cancel));
            // Who is both recorder and head of a school has one report to send, not two.
            all.Add(new PostWork(post, Sorted(work.Where(one => told.Add((one.Thai, one.Href))))));
        }
        return all;
    }

    public async Task<IReadOnlyList<OpenWork>> MostUrgentAsync(int most, CancellationToken cancel) =>
        [.. Sorted((await ReadAsync(cancel)).SelectMany(one => one.Work.Select(work => work with { Office = user.Posts.Count > 1 ? one.Post?.OrganisationName : null }))).Take(most)];

    private static IReadOnlyList<OpenWork> Sorted(IEnumerable<OpenWork> work) =>
        [.. work.OrderBy(one => one.Due ?? DateTimeOffset.MaxValue).ThenBy(one => one.Since ?? DateTimeOffset.MaxValue)];
}

/// <summary>What waits for one post; for the person themselves, where no post is named.</summary>
public sealed record PostWork(HeldPost? Post, IReadOnlyList<OpenWork> Work);
