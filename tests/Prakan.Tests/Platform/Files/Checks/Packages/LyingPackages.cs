using Prakan.Platform.Files.Checks;
using Prakan.Tests.Platform.Files.Checks.Made;

namespace Prakan.Tests.Platform.Files.Checks.Packages;

/// <summary>Packages whose directory says one thing and whose bytes say another.</summary>
internal static class LyingPackages
{
    private static readonly PackageEntry Extra = new("xl/x.xml", "<x>0123456789</x>");
    private static readonly byte[] Plain = PackageFile.Plain().Bytes();

    public static IEnumerable<Hostile> Names =>
        from name in new[] { "../x.xml", "xl/../../x.xml", "/etc/x.xml", "C:/x.xml", "xl\\x.xml", "x\u0000.xml", "x\n.xml", "", new string('x', 400), "xl/worksheets/sheet1.xml", "XL/WORKSHEETS/SHEET1.XML" }
        select new Hostile($"a part called “{name}”", PackageFile.Plain(new PackageEntry(name, "<x/>")).Bytes(), CheckRules.Damaged);

    public static IEnumerable<Hostile> Lies =>
    [
        new("a false sum", PackageFile.Plain(Extra with { Sum = 1 }).Bytes(), CheckRules.Damaged),
        new("a length too short", PackageFile.Plain(Extra with { Length = 5 }).Bytes(), CheckRules.ExpandsTooFar),
        new("a length too long", PackageFile.Plain(Extra with { Length = 500 }).Bytes(), CheckRules.Damaged),
        new("packed bytes beyond the file", PackageFile.Plain(Extra with { PackedLength = 5_000_000 }).Bytes(), CheckRules.Damaged),
        new("another name inside", PackageFile.Plain(Extra with { LocalName = "xl/y.xml" }).Bytes(), CheckRules.Damaged),
        new("another packing inside", PackageFile.Plain(Extra with { LocalMethod = 0 }).Bytes(), CheckRules.Damaged),
        new("a packing that we do not know", PackageFile.Plain(Extra with { Method = 12 }).Bytes(), CheckRules.Damaged),
        new("a locked part", PackageFile.Plain(Extra with { Flags = 1 }).Bytes(), CheckRules.Encrypted),
        new("a strongly locked part", PackageFile.Plain(Extra with { Flags = 0x41 }).Bytes(), CheckRules.Encrypted),
        new("a locked directory", PackageFile.Plain(Extra with { Flags = 0x2000 }).Bytes(), CheckRules.Encrypted),
        new("one part fewer than there are", (PackageFile.Plain() with { Count = 4 }).Bytes(), CheckRules.Damaged),
        new("one part more than there are", (PackageFile.Plain() with { Count = 6 }).Bytes(), CheckRules.Damaged),
        new("no parts", (PackageFile.Plain() with { Count = 0 }).Bytes(), CheckRules.Damaged),
        new("bytes that nobody claims", (PackageFile.Plain() with { Between = new byte[500] }).Bytes(), CheckRules.TwoInOne, CheckRules.Damaged),
        new("bytes behind its end", (PackageFile.Plain() with { After = [1, 2, 3] }).Bytes(), CheckRules.TwoInOne),
        new("a page of the web as comment", (PackageFile.Plain() with { Comment = "<script>x()</script>" }).Bytes(), CheckRules.TwoInOne),
        new("two directories", [.. Plain, .. Plain], CheckRules.TwoInOne),
        new("two parts in the same bytes", PackageFile.Plain(Extra with { SharesWith = 4 }).Bytes(), CheckRules.ExpandsTooFar),
        new("cut in the middle", Plain[..(Plain.Length / 2)], CheckRules.Damaged),
        new("cut before its end", Plain[..^1], CheckRules.Damaged, CheckRules.TwoInOne),
        new("only its mark", [.. "PK\u0003\u0004"u8], CheckRules.Damaged),
    ];

    public static IEnumerable<Hostile> Bombs =>
    [
        new("a bomb of zeros", PackageFile.Plain(new PackageEntry("xl/media/x.png", new byte[20 << 20])).Bytes(), CheckRules.ExpandsTooFar),
        new("a bomb that states a false length", PackageFile.Plain(new PackageEntry("xl/media/x.png", new byte[20 << 20]) { Length = 500 }).Bytes(), CheckRules.ExpandsTooFar),
        new("parts beyond number", PackageFile.Plain([.. Enumerable.Range(0, 1001).Select(i => new PackageEntry($"x/{i}", "<x/>"))]).Bytes(), CheckRules.ExpandsTooFar),
        new("one bomb, a hundred times listed", PackageFile.Plain([new PackageEntry("x", new byte[1 << 20]), .. Enumerable.Range(0, 99).Select(i => new PackageEntry($"x/{i}", new byte[1 << 20]) { SharesWith = 5 })]).Bytes(), CheckRules.ExpandsTooFar),
    ];

    public static IEnumerable<Hostile> Others =>
    [
        new("a workbook and a document at once", PackageFile.Plain(new PackageEntry("word/document.xml", "<w/>")).Bytes(), CheckRules.TwoInOne),
        new("a document without a list of its kinds", new PackageFile([new("word/document.xml", "<w/>")]).Bytes(), CheckRules.NotOffice),
        new("an archive", new PackageFile([new("photo.png", "x")]).Bytes(), CheckRules.NotOffice),
        new("a program of Java", new PackageFile([new("META-INF/MANIFEST.MF", "Main-Class: x")]).Bytes(), CheckRules.NotOffice),
    ];
}
