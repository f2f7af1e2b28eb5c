using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Audit;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Demo.Rounds;

/// <summary>Who of the demo's people sends and decides; where nobody holds the post, the issuer's officer has stepped in.</summary>
internal sealed class Officers(IEnumerable<Post> posts)
{
    private readonly ILookup<int, Post> posts = posts.ToLookup(post => post.OrganisationId);

    public Post? Sender(Organisation at) => posts[at.Id].FirstOrDefault(post => post.Role.Holds(Verb.SubmitReport));

    public Post Decider(Obligation obligation, ReportLevel level, Post officer) =>
        obligation.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).SkipLast(1).Reverse().SelectMany(id => posts[int.Parse(id)])
            .FirstOrDefault(post => post.Role.Holds(Verb.ApproveReport) && ReportLevels.Of(post.Organisation.Kind) == level) ?? officer;

    public Post Manager(Organisation issuer) => posts[issuer.Id].First(post => post.Role.Holds(Verb.ManageRounds));

    public static Decider As(Post post, ReportLevel level) => new(post.PersonId, post.Id, level);

    public static Actor Acting(Post? post) =>
        post is null ? Actor.Prakan : new Actor(post.PersonId, [new HeldPost(post.Id, post.Role, post.OrganisationId, post.Path, post.Organisation.Name, Acting: false)], null);
}
