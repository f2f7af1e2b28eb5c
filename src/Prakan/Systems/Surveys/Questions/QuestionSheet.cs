using System.Globalization;
using Prakan.Platform.Documents.Sheets;
using Prakan.Platform.Rounds;
using Prakan.Shared;

namespace Prakan.Systems.Surveys.Questions;

/// <summary>Questions as a spreadsheet, out and in again.</summary>
internal static class QuestionSheet
{
    private const string Yes = "ใช่", No = "ไม่";
    private static readonly QuestionKind[] Kinds = Enum.GetValues<QuestionKind>();

    public static async Task WriteAsync(Stream to, Round round, IReadOnlyList<Question> questions)
    {
        SheetColumn[] columns =
        [
            new("ส่วน", 24, Choices: [.. round.Plan.Parts.Select(part => part.Thai)]), new("คำถาม", 60), new("คำตอบเป็น", 16, Choices: [.. Kinds.Select(kind => kind.Thai())]),
            new("ต้องตอบ", 10, Choices: [Yes, No]), new("คำอธิบาย", 40), new("ตัวเลือก", 40), new("ต่ำสุด", 12, SheetCellKind.Number), new("สูงสุด", 12, SheetCellKind.Number),
        ];
        await using var sheet = new SheetWriter(to, "คำถาม", columns);
        foreach (var one in questions)
            await sheet.WriteAsync(round.Plan.PartName(one.Part), one.Card.Text, one.Card.Kind.Thai(), one.Card.Required ? Yes : No, one.Card.Hint, string.Join(" | ", one.Card.Choices), one.Card.Least, one.Card.Most);
    }

    /// <summary>All or nothing: the first row that cannot be taken is named.</summary>
    public static async Task<IReadOnlyList<(string Part, QuestionCard Card)>> ReadAsync(IFormFile upload, Round round, CancellationToken cancel)
    {
        var file = Path.GetTempFileName();
        try
        {
            await using (var kept = File.Create(file)) await upload.CopyToAsync(kept, cancel);
            var asked = new List<(string, QuestionCard)>();
            var heading = true;
            await foreach (var row in SheetReader.ReadAsync(file, cancel: cancel))
            {
                if (!heading) asked.Add(Read(row, round));
                heading = false;
            }
            return asked;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static (string, QuestionCard) Read(SheetRow row, Round round)
    {
        var part = round.Plan.Parts.FirstOrDefault(one => one.Thai == row[0].Trim()) ?? throw new RuleBroken("survey.sheet-part-unknown", row.Number, row[0]);
        var kind = Kinds.Where(one => one.Thai() == row[2].Trim()).Select(one => (QuestionKind?)one).FirstOrDefault() ?? throw new RuleBroken("survey.sheet-kind-unknown", row.Number, row[2]);
        if (row[1].Trim() is not { Length: > 0 and <= 500 } text) throw new RuleBroken("survey.sheet-question-missing", row.Number);
        var form = new QuestionForm
        {
            Part = part.Key, Text = text, Kind = kind, Required = row[3].Trim() != No, Hint = row[4], Choices = row[5], Least = Number(row, 6), Most = Number(row, 7),
        };
        return (part.Key, form.Card);
    }

    private static decimal? Number(SheetRow row, int column)
    {
        var text = ThaiDigits.ToArabic(row[column]).Replace(",", "", StringComparison.Ordinal).Trim();
        if (text.Length == 0) return null;
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number : throw new RuleBroken("survey.sheet-not-a-number", row.Number, row[column]);
    }
}
