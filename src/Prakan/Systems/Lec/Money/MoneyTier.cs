namespace Prakan.Systems.Lec.Money;

/// <summary>From so many heads in an institution on, so much a head and day.</summary>
public sealed record MoneyTier(int From, decimal Baht);
