using System.Collections.Frozen;
using Prakan.Platform.Documents.Sheets;

namespace Prakan.Platform.Organisations.Import;

/// <summary>The words of closed lists, found however they are spaced and dotted.</summary>
internal static class Words
{
    private static readonly FrozenDictionary<string, OrganisationKind> Kinds = Table(
        Organisations.Kinds.List.SelectMany(kind => new[] { kind.Thai, kind.Value.ToString() }.Select(word => (word, kind.Value))),
        ("กรม", OrganisationKind.Department), ("สำนักงานเขตพื้นที่การศึกษาประถมศึกษา", OrganisationKind.PrimaryAreaOffice),
        ("สำนักงานเขตพื้นที่การศึกษามัธยมศึกษา", OrganisationKind.SecondaryAreaOffice), ("สถจ.", OrganisationKind.ProvincialOffice),
        ("สมศ.", OrganisationKind.AssessmentOffice), ("องค์การบริหารส่วนจังหวัด", OrganisationKind.ProvincialAdministration),
        ("องค์การบริหารส่วนตำบล", OrganisationKind.SubdistrictAdministration), ("ศพด.", OrganisationKind.ChildCentre));

    private static readonly FrozenDictionary<string, string> Levels = Table(
        Level.Thai.SelectMany(level => new[] { level.Key, level.Value }.Select(word => (word, level.Key))),
        ("อนุบาล", "early"), ("ประถม", "primary"), ("ม.ต้น", "lower-secondary"), ("ม.ปลาย", "upper-secondary"), ("การศึกษานอกระบบ", "non-formal"));

    private static readonly FrozenDictionary<string, string> Schemes = Table(
        CodeScheme.Thai.SelectMany(scheme => new[] { scheme.Key, scheme.Value }.Select(word => (word, scheme.Key))),
        ("รหัสสถานศึกษา", CodeScheme.Institution), ("รหัส SMIS", CodeScheme.Smis), ("รหัสองค์กรปกครองส่วนท้องถิ่น", CodeScheme.Authority));

    public static CellValue Kind(string cell) =>
        Kinds.TryGetValue(CellText.Bare(cell), out var kind) ? new(kind.ToString()) : CellValue.Fault(ImportRules.KindUnknown);

    public static CellValue Scheme(string cell) =>
        Schemes.TryGetValue(CellText.Bare(cell), out var scheme)
            ? new(scheme)
            : CellValue.Fault(ImportRules.SchemeUnknown, string.Join(", ", CodeScheme.Thai.Values));

    public static CellValue LevelList(string cell)
    {
        var words = cell.Split([',', ';', '|', '/', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return words.All(word => Levels.ContainsKey(CellText.Bare(word)))
            ? new(words.Select(word => Levels[CellText.Bare(word)]).Distinct().ToArray())
            : CellValue.Fault(ImportRules.LevelUnknown, string.Join(", ", Level.Thai.Values));
    }

    private static FrozenDictionary<string, T> Table<T>(IEnumerable<(string Word, T Value)> words, params (string Word, T Value)[] more) =>
        words.Concat(more).GroupBy(pair => CellText.Bare(pair.Word)).ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.First().Value);
}
