namespace Prakan.Shared;

/// <summary>The legal steps of a thing, as a table; an illegal step always breaks the same coded rule.</summary>
public sealed class Flow<TState>(params (TState From, TState To)[] steps)
    where TState : struct, Enum
{
    public IReadOnlyList<(TState From, TState To)> Steps { get; } = steps;

    public bool Allows(TState from, TState to) => Steps.Contains((from, to));

    public TState Take(TState from, TState to, string rule) =>
        Allows(from, to) ? to : throw new RuleBroken(rule);
}
