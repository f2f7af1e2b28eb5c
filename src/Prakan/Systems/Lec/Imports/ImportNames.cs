using System.Collections.Frozen;
using Prakan.Platform.Documents.Sheets;

namespace Prakan.Systems.Lec.Imports;

/// <summary>Finds a column by its heading, with its group above it or in it, however it is spaced and dotted.</summary>
internal static class ImportNames
{
    private static readonly FrozenDictionary<string, ImportColumn> Alone = ImportColumns.All.SelectMany(column => WholeNames(column).Select(name => (Name: CellText.Bare(name), column)))
        .DistinctBy(pair => pair.Name).ToFrozenDictionary(pair => pair.Name, pair => pair.column);

    private static readonly FrozenDictionary<(string Group, string Name), ImportColumn> Below = ImportColumns.All.Where(column => column.Group is not null)
        .SelectMany(column => column.Names.Select(name => (Key: (column.Group!.Key, CellText.Bare(name)), column)))
        .ToFrozenDictionary(pair => pair.Key, pair => pair.column);

    public static ImportColumn? Find(string group, string name)
    {
        var bare = CellText.Bare(WithoutUnit(name));
        return GroupOf(group) is { } known ? Below.GetValueOrDefault((known.Key, bare)) : Alone.GetValueOrDefault(bare);
    }

    public static ImportGroup? GroupOf(string text) =>
        CellText.Bare(text) is { Length: > 0 } bare ? ImportColumns.Groups.FirstOrDefault(group => group.Names.Any(name => bare.Contains(CellText.Bare(name), StringComparison.Ordinal))) : null;

    // ชื่อบิดา, บิดา ชื่อ, ตำบลที่อยู่ปัจจุบัน.
    private static IEnumerable<string> WholeNames(ImportColumn column) => column.Group is null
        ? column.Names.Append(column.Key)
        : column.Names.SelectMany(name => column.Group.Names.SelectMany(group => new[] { name + group, group + name })).Append(column.Key);

    // ส่วนสูง (ซม.) is ส่วนสูง.
    private static string WithoutUnit(string text) => text.IndexOf('(') is > 0 and var at ? text[..at] : text;
}
