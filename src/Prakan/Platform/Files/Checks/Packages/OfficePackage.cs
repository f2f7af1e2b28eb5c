using System.Xml;
using Prakan.Shared;

namespace Prakan.Platform.Files.Checks.Packages;

/// <summary>Whether a package is a workbook, a document or slides, and only holds what is read: nothing runs, nothing is fetched, nothing is packed into it.</summary>
internal static class OfficePackage
{
    private static readonly (string Part, FileKind Kind)[] Hearts = [("xl/workbook.xml", FileKind.Workbook), (OfficeReading.Body, FileKind.Document), ("ppt/presentation.xml", FileKind.Slides)];

    private static readonly byte[][] Packed = [[.. "MZ"u8], [.. "PK\u0003\u0004"u8], [0xD0, 0xCF, 0x11, 0xE0], [.. "%PDF"u8], [.. "Rar!"u8], [0x37, 0x7A, 0xBC, 0xAF], [0x7F, .. "ELF"u8]];

    private static readonly (string Place, string Code)[] Places =
    [
        ("vbaProject", CheckRules.Macros), ("xl/macrosheets/", CheckRules.Macros), ("xl/dialogsheets/", CheckRules.Macros), ("customUI/", CheckRules.Macros),
        ("/activeX/", CheckRules.EmbeddedObject), ("/embeddings/", CheckRules.EmbeddedObject),
        ("xl/externalLinks/", CheckRules.ExternalData), ("xl/connections.xml", CheckRules.ExternalData), ("xl/queryTables/", CheckRules.ExternalData), ("/webextensions/", CheckRules.ExternalData),
    ];

    public static Dissected Examine(Stream file)
    {
        var (parts, directory) = PackageDirectory.Read(file);
        var kind = KindOf(parts);
        var places = PackagePlaces.Find(file, parts, directory);
        var (codes, reading) = (new SortedSet<string>(StringComparer.Ordinal), new OfficeReading(kind));
        foreach (var part in parts)
        {
            foreach (var (place, code) in Places)
                if (part.Name.Contains(place, StringComparison.OrdinalIgnoreCase)) codes.Add(code);
            part.Read(file, places[part], content => codes.UnionWith(Look(part, content, reading.Along(part.Name))));
        }

        return new Dissected(kind, reading.Paper, [.. codes.Select(code => Finding.Error(code)), .. reading.Findings]);
    }

    private static FileKind KindOf(List<PackagePart> parts)
    {
        var kinds = Hearts.Where(heart => parts.Exists(part => part.Name == heart.Part)).Select(heart => heart.Kind).ToList();
        RuleBroken.Unless(kinds.Count > 0 && parts.Exists(part => part.Name == "[Content_Types].xml"), CheckRules.NotOffice);
        RuleBroken.Unless(kinds.Count == 1, CheckRules.TwoInOne);
        return kinds[0];
    }

    private static HashSet<string> Look(PackagePart part, Stream content, Action<XmlReader> along)
    {
        if (part.IsMarkup) return PartMarkup.Find(content, along);
        var start = new byte[8];
        var count = content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return Array.Exists(Packed, mark => start.AsSpan(0, count).StartsWith(mark)) ? [CheckRules.EmbeddedObject] : [];
    }
}
