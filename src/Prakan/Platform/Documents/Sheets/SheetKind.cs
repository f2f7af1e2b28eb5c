using System.IO.Compression;
using Prakan.Shared;

namespace Prakan.Platform.Documents.Sheets;

/// <summary>What a file is, by what it holds: its name and type are the sender's word only.</summary>
internal enum SheetKind
{
    Workbook,
    Text,
}

internal static class SheetKinds
{
    public static SheetKind Tell(Stream file, SheetLimits limits)
    {
        RuleBroken.Unless(file.Length > 0, DocumentRules.Empty);
        RuleBroken.Unless(file.Length <= limits.Bytes, DocumentRules.TooBig, ThaiAmounts.FileSize(limits.Bytes));

        Span<byte> start = stackalloc byte[1024];
        start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        file.Position = 0;
        if (start.StartsWith("PK"u8)) return CheckPackage(file, limits);
        if (start.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0])) return SheetKind.Workbook;
        RuleBroken.Unless(!start.TrimStart(" \t\r\n\uFEFF"u8).StartsWith("<"u8), DocumentRules.WebPage);
        RuleBroken.Unless(SheetText.LooksLikeText(start), DocumentRules.UnknownKind);
        return SheetKind.Text;
    }

    private static SheetKind CheckPackage(Stream file, SheetLimits limits)
    {
        using var package = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        RuleBroken.Unless(package.Entries.Count <= limits.ZipEntries, DocumentRules.ExpandsTooFar);
        RuleBroken.Unless(package.GetEntry("xl/workbook.xml") is not null, DocumentRules.UnknownKind);
        RuleBroken.Unless(package.GetEntry("xl/vbaProject.bin") is null, DocumentRules.Macros);

        // .NET gives out no more of an entry than its stated length, so a false length cannot hide a bomb.
        var inside = package.Entries.Sum(entry => entry.Length);
        RuleBroken.Unless(inside <= limits.UncompressedBytes, DocumentRules.ExpandsTooFar);
        RuleBroken.Unless(inside <= SheetLimits.SmallEnoughForAnyRatio || inside / file.Length <= limits.Ratio, DocumentRules.ExpandsTooFar);
        file.Position = 0;
        return SheetKind.Workbook;
    }
}
