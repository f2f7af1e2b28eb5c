using Prakan.Systems.Lec.Levels;

namespace Prakan.Systems.Lec.Money.Rates;

/// <summary>Levels to tick in one field of the form.</summary>
public sealed record LevelChoice(string Name, string Thai, IEnumerable<LevelKind> Levels, List<string> Chosen);
