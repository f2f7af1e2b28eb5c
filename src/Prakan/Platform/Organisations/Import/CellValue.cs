namespace Prakan.Platform.Organisations.Import;

/// <summary>What a cell says, or which rule it breaks; a query is asked about and does not stop the import.</summary>
internal readonly record struct CellValue(object? Value, string? Rule = null, params string[] Details)
{
    public bool IsQuery { get; init; }

    public static CellValue Fault(string rule, params string[] details) => new(null, rule, details);
}
