using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;

namespace Prakan.Platform.Accounts;

/// <summary>Who asks: nobody, or a person with the posts held at this minute.</summary>
public sealed class CurrentUser
{
    public Guid? PersonId => Seat?.PersonId;
    public string Name => Seat?.Name ?? "";
    public bool IsSignedIn => Seat is not null;
    public IReadOnlyList<HeldPost> Posts => Seat?.Posts ?? [];
    internal Seat? Seat { get; set; }

    public bool May(string verb) => Posts.Any(post => post.Role.Holds(verb));

    public bool May(string verb, string path) => PathsFor(verb).Any(held => path.StartsWith(held, StringComparison.Ordinal));

    public IEnumerable<string> PathsFor(string verb) => Posts.Where(post => post.Role.Holds(verb)).Select(post => post.Path);

    /// <summary>The post from which this person may give a role at a path.</summary>
    public Giver? GiverOf(Role role, string path) => Posts.Select(Giver.Of).FirstOrDefault(giver => giver.MayGive(role, path));
}

/// <summary>What the database says of an open session.</summary>
public sealed record Seat(Guid SessionId, Guid PersonId, string Name, string UserName, bool SecondFactor, HeldPost[] Posts)
{
    public DateTimeOffset? SecondFactorAskedAt { get; init; }

    /// <summary>Put off too long: the posts stay closed until there is one.</summary>
    public bool SecondFactorOverdue { get; init; }
}
