namespace Prakan.Platform.Rounds;

public enum ChainVerb
{
    /// <summary>Organisations of the level send a report of their own.</summary>
    Report,

    /// <summary>Organisations of the level decide about what was reported below them.</summary>
    Approve,
}

/// <summary>One step of a round's sign-off chain: what is done, at which level, after what, and who is told.</summary>
public sealed record ChainStep(ChainVerb Verb, ReportLevel Level)
{
    /// <summary>The level may act only when everything below it is in.</summary>
    public bool AfterAllBelow { get; init; }

    public IReadOnlyList<ReportLevel> Tells { get; init; } = [];

    public bool Equals(ChainStep? other) =>
        other is not null && (Verb, Level, AfterAllBelow) == (other.Verb, other.Level, other.AfterAllBelow) && Tells.SequenceEqual(other.Tells);

    public override int GetHashCode() => HashCode.Combine(Verb, Level, AfterAllBelow);
}

/// <summary>The ordered steps of a round: who reports, and who decides about it, level by level.</summary>
public sealed record Chain(IReadOnlyList<ChainStep> Steps)
{
    public static readonly Chain Empty = new([]);

    public bool IsOrdered => Steps.Count > 0 && Steps[0].Verb == ChainVerb.Report
        && Steps.Zip(Steps.Skip(1)).All(pair => pair.First.Level < pair.Second.Level);

    public ChainStep? ReportOf(ReportLevel level) => Steps.FirstOrDefault(step => step.Verb == ChainVerb.Report && step.Level == level);

    /// <summary>The decisions that a report of a level needs, one after the other; levels that do not stand above its organisation are passed over.</summary>
    public IReadOnlyList<ChainStep> ApprovalsOf(ReportLevel level, int above) =>
        [.. Steps.SkipWhile(step => step.Level != level || step.Verb != ChainVerb.Report).Skip(1)
            .TakeWhile(step => step.Verb == ChainVerb.Approve).Where(step => (above & 1 << (int)step.Level) != 0)];

    /// <summary>The reports above a level that were sent only once everything below them was in: while one stands, nothing below it opens.</summary>
    public IEnumerable<ReportLevel> SealingAbove(ReportLevel level) =>
        Steps.Where(step => step is { Verb: ChainVerb.Report, AfterAllBelow: true } && step.Level > level).Select(step => step.Level);

    public bool Equals(Chain? other) => other is not null && Steps.SequenceEqual(other.Steps);

    public override int GetHashCode() => Steps.Count;
}
