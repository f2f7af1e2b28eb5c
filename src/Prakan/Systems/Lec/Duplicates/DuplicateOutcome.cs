namespace Prakan.Systems.Lec.Duplicates;

/// <summary>What two answers come to, when they agree.</summary>
public enum DuplicateOutcome
{
    TwoChildren,
    FirstStays,
    OtherStays,
    NeitherStays,
}

public static class DuplicateOutcomes
{
    /// <summary>Null as long as the answers do not agree.</summary>
    public static DuplicateOutcome? Of(DuplicateAnswer? first, DuplicateAnswer? other) => (first, other) switch
    {
        (DuplicateAnswer.NotSame, DuplicateAnswer.NotSame) => DuplicateOutcome.TwoChildren,
        (DuplicateAnswer.Stays, DuplicateAnswer.MovesOut) => DuplicateOutcome.FirstStays,
        (DuplicateAnswer.MovesOut, DuplicateAnswer.Stays) => DuplicateOutcome.OtherStays,
        (DuplicateAnswer.MovesOut, DuplicateAnswer.MovesOut) => DuplicateOutcome.NeitherStays,
        _ => null,
    };
}
