using Prakan.Platform.Documents.Sheets;
using Prakan.Shared;

namespace Prakan.Platform.Organisations.Import;

/// <summary>The officer's sheet: its heading first, then its rows as they stream in.</summary>
internal sealed class ImportSheet : IAsyncDisposable
{
    private const int LastRowOfHeading = 30;
    private readonly IAsyncEnumerator<SheetRow> rows;

    private ImportSheet(IAsyncEnumerator<SheetRow> rows, ImportHeading heading) => (this.rows, Heading) = (rows, heading);

    public ImportHeading Heading { get; }

    public static async Task<ImportSheet> OpenAsync(string file, CancellationToken cancel)
    {
        var source = SheetReader.ReadAsync(file, cancel: cancel).GetAsyncEnumerator(cancel);
        try
        {
            while (await source.MoveNextAsync())
            {
                if (source.Current.Number <= LastRowOfHeading && ImportHeading.TryRead(source.Current) is { } heading) return new ImportSheet(source, heading);
            }
            throw new RuleBroken(ImportRules.NoHeading);
        }
        catch
        {
            await source.DisposeAsync();
            throw;
        }
    }

    public async IAsyncEnumerable<SheetRow> RowsAsync()
    {
        while (await rows.MoveNextAsync() && rows.Current.Sheet == Heading.Row.Sheet) yield return rows.Current;
    }

    public ValueTask DisposeAsync() => rows.DisposeAsync();
}
