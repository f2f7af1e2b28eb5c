using System.Buffers;
using System.Globalization;
using System.Text;

namespace Prakan.Platform.Documents.Sheets;

/// <summary>Streams a CSV that opens in Thai on any desktop, by the mark before it; no text in it can start a formula.</summary>
public sealed class CsvSheetWriter : IAsyncDisposable
{
    private const int EnoughToSend = 1 << 15;
    private const string FormulaStarts = "=+-@\t\r";

    private static readonly SearchValues<char> Special = SearchValues.Create(",;\"\r\n\t");

    private readonly StringBuilder waiting;
    private readonly Stream to;

    /// <param name="mark">Programs that take the file in may stumble over it.</param>
    public CsvSheetWriter(Stream to, IReadOnlyList<SheetColumn> columns, bool mark = true)
    {
        (this.to, waiting) = (to, new StringBuilder(mark ? "\uFEFF" : ""));
        Append([.. columns.Select(column => (SheetCell)column.Heading)]);
    }

    public ValueTask WriteAsync(params ReadOnlySpan<SheetCell> cells)
    {
        Append(cells);
        return waiting.Length < EnoughToSend ? default : SendAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await SendAsync();
        await to.FlushAsync();
    }

    private void Append(ReadOnlySpan<SheetCell> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0) waiting.Append(',');
            Append(cells[i]);
        }

        waiting.Append("\r\n");
    }

    private void Append(SheetCell cell)
    {
        if (cell.Kind == SheetCellKind.Number) waiting.Append(CultureInfo.InvariantCulture, $"{cell.Number}");
        else if (cell.Kind == SheetCellKind.Date) waiting.Append(CultureInfo.InvariantCulture, $"{cell.Date:yyyy-MM-dd}");
        else if (!cell.IsEmpty) waiting.Append(Quoted(FormulaStarts.Contains(cell.Text[0]) ? $"'{cell.Text}" : cell.Text));
    }

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(Special) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private async ValueTask SendAsync()
    {
        var bytes = Encoding.UTF8.GetBytes(waiting.ToString());
        waiting.Clear();
        await to.WriteAsync(bytes);
    }
}
