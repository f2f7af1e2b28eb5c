using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Platform.Rounds.Unlocks;

/// <summary>The reports above that must be opened first, the highest last to be asked for, with a way to those that the reader sees.</summary>
public sealed record SealsView(IReadOnlyList<Obligation> Seals, Func<Obligation, bool> MaySee);
