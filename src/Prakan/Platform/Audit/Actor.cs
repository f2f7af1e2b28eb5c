using System.Net;
using Prakan.Platform.Accounts.Posts;

namespace Prakan.Platform.Audit;

/// <summary>Who acts, from which address; a command or a clock acts as nobody.</summary>
public sealed record Actor(Guid? PersonId, IReadOnlyList<HeldPost> Posts, IPAddress? Address)
{
    public static readonly Actor Prakan = new(null, [], null);

    /// <summary>The post in which somebody acts on a path: the nearest one that covers it.</summary>
    public Guid? PostFor(string path) =>
        Posts.Where(post => path.StartsWith(post.Path, StringComparison.Ordinal)).MaxBy(post => post.Path.Length)?.Id;
}
