namespace Prakan.Systems.Lec.Imports;

internal enum RowOutcome
{
    New,
    Changed,
    Unchanged,
    Faulty,
}

/// <summary>What became of one row, and what is wrong with it.</summary>
internal sealed record RowVerdict(RowOutcome Outcome, IReadOnlyList<ImportFault> Faults);
