using Prakan.Platform.Documents.Sheets;
using Prakan.Shared.Language;

namespace Prakan.Systems.Lec.Imports;

/// <summary>Gives the officer's own sheet back, with what became of each row and what is wrong with it.</summary>
internal static class ImportAnswer
{
    public static readonly string[] Headings = ["ผลการตรวจ", "สิ่งที่ต้องแก้"];

    public static async Task WriteAsync(string file, IReadOnlyDictionary<string, string> remembered, IReadOnlyDictionary<int, RowVerdict> verdicts, Stream to, CancellationToken cancel)
    {
        await using var sheet = await ImportSheet.OpenAsync(file, remembered, cancel);
        int[] kept = [.. sheet.Heading.Texts.Index().Where(text => !Headings.Contains(text.Item)).Select(text => text.Index)];
        SheetColumn[] columns = [.. kept.Select(place => Column(sheet.Heading, place)), new(Headings[0], 12), new(Headings[1], 60)];
        await using var answer = new SheetWriter(to, sheet.Heading.Last.Sheet, columns);
        await foreach (var row in sheet.RowsAsync().WithCancellation(cancel))
        {
            var verdict = verdicts.GetValueOrDefault(row.Number);
            await answer.WriteAsync([.. kept.Select(place => (SheetCell)row[place]), verdict is null ? "" : Word(verdict.Outcome), verdict is null ? "" : string.Join("\n", verdict.Faults.Select(Sentence))]);
        }
    }

    private static SheetColumn Column(ImportHeading heading, int place) => new(heading.Texts[place], heading.Columns[place]?.Width ?? 16);

    private static string Sentence(ImportFault fault) => $"{fault.Column}: {(fault.IsQuery ? "ข้อสังเกต " : "")}{string.Format(RuleSentences.Thai(fault.Rule), fault.Details)}";

    private static string Word(RowOutcome outcome) => outcome switch
    {
        RowOutcome.New => "เพิ่มใหม่",
        RowOutcome.Changed => "แก้ไข",
        RowOutcome.Unchanged => "ไม่เปลี่ยน",
        _ => "ต้องแก้",
    };
}
