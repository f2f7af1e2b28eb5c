using Prakan.Shared.Language;

namespace Prakan.Platform.Organisations.Import;

/// <summary>What an import would do, or did, and what is wrong with it.</summary>
public sealed record ImportReport(int Rows, int New, int Changed, int Unchanged, int Faulty, int FaultCount, int QueryCount)
{
    public const int MostShown = 1_000;
    public const int MostExamples = 20;

    public IReadOnlyList<ImportFault> Faults { get; init; } = [];
    public IReadOnlyList<Newcomer> Newcomers { get; init; } = [];
    public IReadOnlyList<Amendment> Amendments { get; init; } = [];
    public IReadOnlyList<string> Ignored { get; init; } = [];

    public bool MayApply => FaultCount == 0;
    public bool ChangesNothing => New == 0 && Changed == 0;
}

/// <summary>An organisation that the import founds.</summary>
public sealed record Newcomer(int Row, string Code, string Name, OrganisationKind Kind, string? Parent);

/// <summary>What the import changes of one organisation: each column with what stood there and what will.</summary>
public sealed record Amendment(int Row, string Code, string Name, IReadOnlyDictionary<string, string?[]> Changes)
{
    /// <summary>In the order and with the headings of the sheet.</summary>
    public IEnumerable<(string Heading, (string? Before, string? After))> ByHeading(Say say) =>
        from column in ImportColumns.All
        where Changes.ContainsKey(Comparing.Camel(column.Key))
        let change = Changes[Comparing.Camel(column.Key)]
        select (column.Heading, column.Key == "levels" ? (Level.Said(change[0], say), Level.Said(change[1], say)) : (change[0], change[1]));
}
