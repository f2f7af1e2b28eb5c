using Prakan.Platform.Documents.Sheets;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Levels;

namespace Prakan.Systems.Lec.Imports;

/// <summary>The register in RPT318's shape: a title, two rows of headings, every cell a text.</summary>
internal static class RegisterSheet
{
    public const string Name = "RPT318";

    private static readonly string[] YesOrNo = ["มี", "ไม่มี"];

    public static async Task WriteTemplateAsync(IReadOnlyList<LevelKind> levels, Stream to)
    {
        await using var sheet = new SheetWriter(to, Name, Columns(levels, withSecrets: true), title: ImportColumns.Title);
    }

    /// <summary>What is sensitive has columns only for whoever may see it.</summary>
    public static SheetColumn[] Columns(IReadOnlyList<LevelKind> levels, bool withSecrets) =>
        [.. Shown(withSecrets).Select(column => column.ToSheet(Choices(column.Key, levels)))];

    public static IEnumerable<ImportColumn> Shown(bool withSecrets) => ImportColumns.All.Where(column => column.IsOfReport && (withSecrets || !column.IsSensitive));

    private static IReadOnlyList<string>? Choices(string key, IReadOnlyList<LevelKind> levels) => key switch
    {
        "level" => [.. levels.Select(level => level.Brief)],
        "term" => ["1", "2"],
        "title" => [.. Titles.Usual],
        "status" => ["1 ปกติ"],
        "fees" or "health" => YesOrNo,
        _ => null,
    };
}
