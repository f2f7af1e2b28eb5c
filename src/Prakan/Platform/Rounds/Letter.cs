namespace Prakan.Platform.Rounds;

/// <summary>The official letter that a round rests on.</summary>
public sealed record Letter(string Number, DateOnly Date);
