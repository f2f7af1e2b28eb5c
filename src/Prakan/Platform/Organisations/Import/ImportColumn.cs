using NpgsqlTypes;
using Prakan.Platform.Documents.Sheets;

namespace Prakan.Platform.Organisations.Import;

/// <summary>One column of the sheet: its heading, where it lands, how a cell of it is read and shown.</summary>
internal sealed record ImportColumn(string Key, string Heading, NpgsqlDbType Type, Func<string, CellValue> Read)
{
    public string[] AlsoCalled { get; init; } = [];

    public required string Meaning { get; init; }

    public required Func<ExportedRow, SheetCell> Show { get; init; }

    public double Width { get; init; } = 18;

    public SheetCellKind Kind { get; init; } = SheetCellKind.Text;

    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>Stands in <see cref="OrganisationDetails"/>, so that a change of it begins a new period.</summary>
    public bool IsDetail { get; init; } = true;

    /// <summary>The new value in SQL, r being the sheet's row and o the organisation; what is nearly the same stays as it was.</summary>
    public string? NewValue { get; init; }

    /// <summary>As the register sorts it.</summary>
    public bool InBytes { get; init; }

    public string SqlType => Type switch
    {
        _ when InBytes => "text COLLATE \"C\"",
        NpgsqlDbType.Integer => "integer",
        NpgsqlDbType.Double => "double precision",
        NpgsqlDbType.Date => "date",
        NpgsqlDbType.Text | NpgsqlDbType.Array => "text[]",
        _ => "text",
    };

    public SheetColumn ToSheet() => new(Heading, Width, Kind, Choices);
}
