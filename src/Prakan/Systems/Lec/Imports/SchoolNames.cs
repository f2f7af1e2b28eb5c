using System.Text.RegularExpressions;
using Prakan.Platform.Documents.Sheets;
using Prakan.Platform.Organisations;
using Prakan.Shared;

namespace Prakan.Systems.Lec.Imports;

/// <summary>The institutions that a sheet may speak of, by name with or without what kind they are.</summary>
internal sealed partial class SchoolNames
{
    private readonly ILookup<string, Organisation> byName;
    private readonly Organisation? only;

    public SchoolNames(IReadOnlyList<Organisation> schools)
    {
        only = schools is [var one] ? one : null;
        byName = schools.SelectMany(school => new[] { school.Name, school.Details.ShortName }.OfType<string>().Select(name => (Name: Bare(name), school))).Distinct().ToLookup(pair => pair.Name, pair => pair.school);
    }

    /// <summary>Where a sheet does not say, it is of the only one.</summary>
    public Organisation Find(string cell)
    {
        if (cell.Length == 0 && only is not null) return only;
        var found = byName[Bare(cell)].Distinct().ToList();
        RuleBroken.Unless(found.Count < 2, ImportRules.SchoolTwice, cell);
        return found.Count == 1 ? found[0] : throw new RuleBroken(ImportRules.OtherSchool, cell);
    }

    private static string Bare(string name) => CellText.Bare(Kind().Replace(ThaiDigits.ToArabic(name), ""));

    [GeneratedRegex(@"^\s*(?:โรงเรียน|ร\.?ร\.|ศูนย์พัฒนาเด็กเล็ก|ศพด\.?|วิทยาลัย)\s*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Kind();
}
