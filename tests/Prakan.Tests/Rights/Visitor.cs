using Prakan.Platform.Accounts.Permissions;
using Prakan.Tests.House;

namespace Prakan.Tests.Rights;

/// <summary>Somebody at the door: whether their session opens, who they are, and the one post they hold now.</summary>
public sealed record Visitor(string Name, Guid? Person, Role? Role, Place? At)
{
    public static readonly Visitor Anonymous = new("anonymous", null, null, null);

    public bool IsSignedIn => Person is not null;

    public string? Token { get; init; }

    public bool Covers(string path) => At is not null && path.StartsWith(At.Path, StringComparison.Ordinal);

    public override string ToString() => Role is null ? Name : $"{Name} ({Role} of {At!.Name})";
}
