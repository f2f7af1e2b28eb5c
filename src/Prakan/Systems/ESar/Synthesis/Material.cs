using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.ESar.Results;
using Prakan.Systems.ESar.Synthesis.Reading;

namespace Prakan.Systems.ESar.Synthesis;

/// <summary>What one institution's report gives to a synthesis.</summary>
internal sealed record Material(long Report, string Office, ObligationState State)
{
    public IReadOnlyList<Judged> Judged { get; init; } = [];
    public IReadOnlyList<Clause> Strengths { get; init; } = [];
    public IReadOnlyList<Clause> ToDevelop { get; init; } = [];

    /// <summary>What is missing in it, in words.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    public bool IsIn => State.IsIn();
    public Source Source => new(Report, Office);
}
