namespace Prakan.Systems.Lec.Snapshots;

/// <summary>An office as it stood when its register was confirmed: what it is renamed to, or where it moves afterwards, changes no money of that round.</summary>
/// <param name="AuthorityId">The authority that it belonged to; an authority is its own.</param>
/// <param name="Province">Its two digits.</param>
/// <param name="IsExpansion">Whether it taught on from ป.6 to ม.3, and no further.</param>
public sealed record SnapshotPlace(string Name, int AuthorityId, string Authority, string Province, bool IsExpansion);
