namespace Prakan.Platform.Rounds;

/// <summary>Who is expected, with the names of the areas that its codes stand for.</summary>
public sealed record ExpectationWords(Expectation Expected, IReadOnlyDictionary<string, string> Areas);
