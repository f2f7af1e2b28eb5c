namespace Prakan.Systems.Lec.Imports;

/// <summary>What an import would do, or did, and what is wrong with it.</summary>
public sealed record ImportReport
{
    public const int MostShown = 1_000;
    public const int MostExamples = 20;

    public int Rows { get; init; }
    public int New { get; init; }
    public int Changed { get; init; }
    public int Unchanged { get; init; }
    public int Faulty { get; init; }

    /// <summary>In the register and not in the file: nothing is done to them.</summary>
    public int Absent { get; init; }

    public int FaultCount { get; init; }
    public int QueryCount { get; init; }
    public IReadOnlyList<ImportFault> Faults { get; init; } = [];
    public IReadOnlyList<Newcomer> Newcomers { get; init; } = [];
    public IReadOnlyList<Amendment> Amendments { get; init; } = [];
    public IReadOnlyList<string> Absentees { get; init; } = [];

    /// <summary>Headings that nobody has explained yet.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    public bool MayApply => FaultCount == 0;
    public bool ChangesNothing => New == 0 && Changed == 0;

    /// <summary>When it is over the figures stay, and no name.</summary>
    public ImportReport WithoutNames() => this with { Faults = [], Newcomers = [], Amendments = [], Absentees = [] };
}

/// <summary>A child whom the import enrols.</summary>
public sealed record Newcomer(int Row, string Name, string Classroom);

/// <summary>What the import changes of one child, heading by heading; what is sensitive is named and not shown.</summary>
public sealed record Amendment(int Row, string Name, IReadOnlyList<FieldChange> Changes);

public sealed record FieldChange(string Heading, string Before, string After);
