using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Platform.Accounts.Posts;

/// <summary>Who gives a post: only somebody whose own post may give that role at that place.</summary>
public abstract record Giver
{
    /// <summary>The house itself: a command run by whoever owns the machine.</summary>
    public static readonly Giver House = new HouseGiver();

    public abstract Guid? PostId { get; }
    public abstract bool MayGive(Role role, string path);

    public static Giver Of(HeldPost post) => new PostGiver(post);

    private sealed record HouseGiver : Giver
    {
        public override Guid? PostId => null;
        public override bool MayGive(Role role, string path) => true;
    }

    private sealed record PostGiver(HeldPost Post) : Giver
    {
        public override Guid? PostId => Post.Id;

        public override bool MayGive(Role role, string path) =>
            Post.Role.Holds(Verb.Invite) && Post.Role.MayGive(role) && path.StartsWith(Post.Path, StringComparison.Ordinal);
    }
}
