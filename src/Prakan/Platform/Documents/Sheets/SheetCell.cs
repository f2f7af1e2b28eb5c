namespace Prakan.Platform.Documents.Sheets;

public enum SheetCellKind
{
    Text,
    Number,
    Date,
}

/// <summary>A value with its type, so that no text is ever taken for a number or a formula.</summary>
public readonly record struct SheetCell
{
    private SheetCell(SheetCellKind kind, string? text, decimal number, DateOnly date) =>
        (Kind, Text, Number, Date) = (kind, text ?? "", number, date);

    public SheetCellKind Kind { get; }
    public string Text { get; }
    public decimal Number { get; }
    public DateOnly Date { get; }

    public bool IsEmpty => Kind == SheetCellKind.Text && string.IsNullOrEmpty(Text);

    public static implicit operator SheetCell(string? text) => new(SheetCellKind.Text, text, 0, default);

    public static implicit operator SheetCell(decimal number) => new(SheetCellKind.Number, "", number, default);

    public static implicit operator SheetCell(int number) => (decimal)number;

    public static implicit operator SheetCell(long number) => (decimal)number;

    public static implicit operator SheetCell(decimal? number) => number is { } value ? value : (string?)null;

    public static implicit operator SheetCell(int? number) => (decimal?)number;

    public static implicit operator SheetCell(DateOnly date) => new(SheetCellKind.Date, "", 0, date);

    public static implicit operator SheetCell(DateOnly? date) => date is { } value ? value : (string?)null;
}

/// <summary>A column of an export or a form: its heading, what its cells hold, and what may be chosen in them.</summary>
public sealed record SheetColumn(
    string Heading, double Width = 18, SheetCellKind Kind = SheetCellKind.Text, IReadOnlyList<string>? Choices = null)
{
    /// <summary>What stands above its heading and those beside it that belong together.</summary>
    public string? Group { get; init; }

    public static implicit operator SheetColumn(string heading) => new(heading);
}

/// <summary>A second sheet that explains the first.</summary>
public sealed record SheetNotes(string Name, IReadOnlyList<SheetColumn> Columns, IReadOnlyList<string[]> Rows);
