using Prakan.Platform.Files.Checks;
using Prakan.Tests.Platform.Files.Checks.Made;

namespace Prakan.Tests.Platform.Files.Checks.Pdfs;

/// <summary>PDFs that hold what they should not, or are not what they say.</summary>
internal static class HostilePdfs
{
    private static readonly byte[] Plain = new PdfFile().Bytes();
    private static readonly byte[] Zeros = new byte[1 << 20];

    public static IEnumerable<Hostile> Holding =>
    [
        new("files in the catalogue", new PdfFile { Catalogue = "/Names<</EmbeddedFiles<</Names[(x)4 0 R]>>>>", More = ["<</Type/Filespec/F(x.exe)/EF<</F 5 0 R>>>>", PdfFile.Stream([.. "MZ"u8], "/Type/EmbeddedFile")] }.Bytes(), CheckRules.Embeds),
        new("a file behind a pin", new PdfFile { Page = "/Annots[<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]/FS<</F(x)/EF<</F 4 0 R>>>>>>]", More = [PdfFile.Stream([1])] }.Bytes(), CheckRules.Embeds),
        new("a file that nobody names", new PdfFile { More = [PdfFile.Stream([1], "/Type/EmbeddedFile")] }.Bytes(), CheckRules.Embeds),
        new("scripts by name", new PdfFile { Catalogue = "/Names<</JavaScript<</Names[(a)4 0 R]>>>>", More = ["<</S/Nothing>>"] }.Bytes(), CheckRules.Script),
        new("a live form", new PdfFile { Catalogue = "/AcroForm<</Fields[]/XFA 4 0 R>>", More = [PdfFile.Stream([.. "<xdp/>"u8])] }.Bytes(), CheckRules.LiveForm),
        new("a film", new PdfFile { Page = "/Annots[<</Type/Annot/Subtype/RichMedia/Rect[0 0 9 9]/RichMediaContent<<>>>>]" }.Bytes(), CheckRules.Media),
        new("a model", new PdfFile { Page = "/Annots[<</Type/Annot/Subtype/3D/Rect[0 0 9 9]>>]" }.Bytes(), CheckRules.Media),
        new("bytes of another file", new PdfFile { More = [PdfFile.RawStream([1], "/F(/etc/passwd)")] }.Bytes(), CheckRules.ReachesOut),
        new("bytes packed twice", new PdfFile { More = [PdfFile.RawStream(Zeros[..99], "/Filter[/FlateDecode/FlateDecode]")] }.Bytes(), CheckRules.ExpandsTooFar),
        new("bytes packed thrice, by reference", new PdfFile { More = [PdfFile.RawStream(Zeros[..99], "/Filter 5 0 R"), "[/LZWDecode/FlateDecode/FlateDecode]"] }.Bytes(), CheckRules.ExpandsTooFar),
    ];

    public static IEnumerable<Hostile> Broken =>
    [
        new("cut in the middle", Plain[..(Plain.Length / 2)], CheckRules.Damaged),
        new("cut before its end", Plain[..^30], CheckRules.Damaged),
        new("only its mark", [.. "%PDF-1.7\n"u8], CheckRules.Damaged),
        new("only marks", [.. "%PDF-1.7\n%%EOF\n"u8], CheckRules.Damaged),
        new("noise behind its mark", [.. "%PDF-1.7\n"u8, .. Noise(20_000)], CheckRules.Damaged),
        new("a table that lies", [.. Replaced(Plain, "startxref\n", "startxref\n9")], CheckRules.Damaged),
        new("no pages", new PdfFile { Pages = [] }.Bytes(), CheckRules.NoPages, CheckRules.Damaged),
        new("no catalogue", Replaced(Plain, "/Root 1 0 R", "/Rood 1 0 R"), CheckRules.Damaged),
        new("pages that hold themselves", new PdfFile { Kids = " 2 0 R" }.Bytes(), CheckRules.Damaged),
        new("a forest", new PdfFile { More = [string.Concat(Enumerable.Repeat("[", 5000)) + string.Concat(Enumerable.Repeat("]", 5000))] }.Bytes(), CheckRules.Damaged),
        new("a revision before itself", new PdfFile { Trailer = "/Prev 15" }.Bytes(), CheckRules.Damaged),
        new("a stream that is not what it says", new PdfFile { Catalogue = "/X 4 0 R", More = [PdfFile.RawStream(Noise(500), "/Filter/FlateDecode")] }.Bytes(), CheckRules.Damaged),
        new("a password", new PdfFile { Trailer = "/ID[(0123456789abcdef)(0123456789abcdef)]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O(01234567890123456789012345678901)/U(01234567890123456789012345678901)>>" }.Bytes(), CheckRules.Encrypted),
        new("too many pages", new PdfFile { Pages = [.. Enumerable.Repeat("BT ET", 301)] }.Bytes(), CheckRules.TooManyPages),
        new("an archive behind it", [.. Plain, .. PackageFile.Plain().Bytes()], CheckRules.TwoInOne),
        new("an archive with a comment behind it", [.. Plain, .. (PackageFile.Plain() with { Comment = "%%EOF" }).Bytes()], CheckRules.TwoInOne),
        new("a page of the web behind it", [.. Plain, .. "<html><script>x()</script>"u8], CheckRules.TwoInOne),
        new("a program behind it", [.. Plain, .. "MZ"u8, .. Noise(3000)], CheckRules.TwoInOne),
        new("a long program behind it", [.. Plain, .. Noise(30_000)], CheckRules.TwoInOne, CheckRules.Damaged),
        new("a shell before it", [.. "#!/bin/sh\n"u8, .. Plain], CheckRules.KindUnknown),
        new("an archive before it", [.. PackageFile.Plain().Bytes(), .. Plain], CheckRules.TwoInOne, CheckRules.Damaged),
    ];

    private static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(7).NextBytes(noise);
        return noise;
    }

    private static byte[] Replaced(byte[] file, string from, string to) =>
        PdfFile.Latin(System.Text.Encoding.Latin1.GetString(file).Replace(from, to, StringComparison.Ordinal));
}
