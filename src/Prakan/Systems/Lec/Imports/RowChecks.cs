using Prakan.Platform.Documents.Sheets;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using Prakan.Systems.Lec.Children;

namespace Prakan.Systems.Lec.Imports;

/// <summary>What is asked of a row before it is laid over a child: whose it is, of which term, and that no verb hides in it.</summary>
internal sealed class RowChecks(ImportTerms terms, ImportSheet sheet, SchoolNames schools)
{
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    public Organisation? SchoolOf(ImportRow row)
    {
        try
        {
            return schools.Find(row["school"]);
        }
        catch (RuleBroken rule)
        {
            row.Wrong("school", rule);
            return null;
        }
    }

    public void Check(ImportRow row, Organisation school)
    {
        CheckTerm(row);
        CheckStatus(row);
        if (row.Identity is { } identity) CheckOnce(row, "identity", identity.Value);
        if (row.Says("number")) CheckOnce(row, "number", $"{school.Id}/{CellText.Compact(row["number"])}");
    }

    private void CheckTerm(ImportRow row)
    {
        var year = Figure(row["year"]) ?? sheet.Year;
        if (year is { } said && terms.Occasions.All(one => one.Year != said)) row.Wrong("year", new RuleBroken(ImportRules.OtherYear, said, Each(terms.Occasions.Select(one => one.Year))));
        var term = Figure(row["term"]) ?? sheet.Term;
        if (term is { } told && terms.Occasions.All(one => one.Term != told)) row.Wrong("term", new RuleBroken(ImportRules.OtherTerm, told, Each(terms.Occasions.Select(one => one.Term))));
    }

    private static void CheckStatus(ImportRow row)
    {
        var said = row["status"];
        var word = CellText.Bare(ThaiDigits.ToArabic(said));
        if (word is "" or "1" or "1ปกติ" or "ปกติ" or "กำลังเรียน" or "กำลังศึกษา") return;
        var known = word is "2" or "5" || word.Contains("ย้าย", StringComparison.Ordinal) || word.Contains("จบ", StringComparison.Ordinal) || word.Contains("ออก", StringComparison.Ordinal);
        row.Wrong("status", known ? new RuleBroken(ImportRules.StatusByVerb, said) : new RuleBroken(ImportRules.StatusUnknown));
    }

    private void CheckOnce(ImportRow row, string key, string value)
    {
        if (!seen.TryAdd($"{key}:{value}", row.Number)) row.Wrong(key, new RuleBroken(ImportRules.Twice, seen[$"{key}:{value}"]));
    }

    private static int? Figure(string cell) => int.TryParse(CellText.Compact(cell), out var number) ? number : null;

    private static string Each(IEnumerable<int> numbers) => string.Join(", ", numbers.Distinct());

    /// <summary>A child that is not here any more comes back by a verb.</summary>
    public static void CheckHere(ImportRow row, Child child)
    {
        if (child.Status != ChildStatus.Here) row.Wrong("number", new RuleBroken(ImportRules.StatusByVerb, child.Status.Thai()));
    }
}
