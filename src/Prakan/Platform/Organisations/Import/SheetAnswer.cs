using Prakan.Platform.Documents.Sheets;

namespace Prakan.Platform.Organisations.Import;

/// <summary>Gives the officer's own sheet back, with what became of each row and what is wrong with it.</summary>
internal static class SheetAnswer
{
    public static readonly string[] Headings = ["ผลการตรวจ", "สิ่งที่ต้องแก้"];

    public static readonly IReadOnlyDictionary<string, string> Verdicts = new Dictionary<string, string>
    {
        ["New"] = "เพิ่มใหม่",
        ["Changed"] = "แก้ไข",
        ["Unchanged"] = "ไม่เปลี่ยน",
        ["Faulty"] = "ต้องแก้",
    };

    public static async Task WriteAsync(string file, ImportRun run, Stream to, CancellationToken cancel)
    {
        await using var sheet = await ImportSheet.OpenAsync(file, cancel);
        int[] kept = [.. sheet.Heading.Row.Cells.Index().Where(cell => !Headings.Contains(cell.Item)).Select(cell => cell.Index)];
        SheetColumn[] columns = [.. kept.Select(place => Column(sheet.Heading, place)), Headings[0], new(Headings[1], 60)];
        await using var answer = new SheetWriter(to, "ผลการตรวจ", columns);
        await using var verdicts = run.VerdictsAsync().GetAsyncEnumerator(cancel);
        await foreach (var row in sheet.RowsAsync())
        {
            if (!await verdicts.MoveNextAsync()) break;
            await answer.WriteAsync([.. kept.Select(place => (SheetCell)row[place]), Verdicts[verdicts.Current.Verdict], verdicts.Current.Wrong]);
        }
    }

    private static SheetColumn Column(ImportHeading heading, int place) =>
        heading.Columns[place] is { } index
            ? ImportColumns.All[index].ToSheet() with { Heading = heading.Row.Cells[place], Kind = SheetCellKind.Text }
            : heading.Row.Cells[place];
}
