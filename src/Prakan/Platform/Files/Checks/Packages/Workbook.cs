using Prakan.Shared;

namespace Prakan.Platform.Files.Checks.Packages;

/// <summary>Whether a package is a workbook that only holds cells: nothing runs, nothing is fetched, nothing is packed into it.</summary>
internal static class Workbook
{
    private static readonly byte[][] Packed = [[.. "MZ"u8], [.. "PK\u0003\u0004"u8], [0xD0, 0xCF, 0x11, 0xE0], [.. "%PDF"u8], [.. "Rar!"u8], [0x37, 0x7A, 0xBC, 0xAF], [0x7F, .. "ELF"u8]];

    private static readonly (string Place, string Code)[] Places =
    [
        ("vbaProject", CheckRules.Macros), ("xl/macrosheets/", CheckRules.Macros), ("xl/dialogsheets/", CheckRules.Macros), ("customUI/", CheckRules.Macros),
        ("xl/activeX/", CheckRules.EmbeddedObject), ("xl/embeddings/", CheckRules.EmbeddedObject),
        ("xl/externalLinks/", CheckRules.ExternalData), ("xl/connections.xml", CheckRules.ExternalData), ("xl/queryTables/", CheckRules.ExternalData), ("xl/webextensions/", CheckRules.ExternalData),
    ];

    public static IEnumerable<Finding> Examine(Stream file)
    {
        var (parts, directory) = PackageDirectory.Read(file);
        RuleBroken.Unless(parts.Exists(part => part.Name == "[Content_Types].xml") && parts.Exists(part => part.Name == "xl/workbook.xml"), CheckRules.NotAWorkbook);
        var places = PackagePlaces.Find(file, parts, directory);
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            foreach (var (place, code) in Places)
                if (part.Name.Contains(place, StringComparison.OrdinalIgnoreCase)) codes.Add(code);
            part.Read(file, places[part], content => codes.UnionWith(Look(part, content)));
        }

        return codes.Select(code => Finding.Error(code));
    }

    private static HashSet<string> Look(PackagePart part, Stream content)
    {
        if (part.IsMarkup) return PartMarkup.Find(content);
        var start = new byte[8];
        var count = content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return Array.Exists(Packed, mark => start.AsSpan(0, count).StartsWith(mark)) ? [CheckRules.EmbeddedObject] : [];
    }
}
