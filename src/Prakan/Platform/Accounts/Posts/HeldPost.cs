using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Platform.Accounts.Posts;

/// <summary>A post as its holder carries it through a request.</summary>
public sealed record HeldPost(Guid Id, Role Role, int OrganisationId, string Path, string OrganisationName, bool Acting);
