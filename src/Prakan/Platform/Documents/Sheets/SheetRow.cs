namespace Prakan.Platform.Documents.Sheets;

/// <summary>One row as its officer sees it: numbered as Excel counts, cells as text, empty ones at the end left out.</summary>
public sealed record SheetRow(string Sheet, int Number, IReadOnlyList<string> Cells)
{
    public string this[int column] => column < Cells.Count ? Cells[column] : "";
}
