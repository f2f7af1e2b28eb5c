using System.Globalization;
using Prakan.Platform.Files.Checks;

namespace Prakan.Tests.Platform.Files.Checks;

public sealed class FileNameTests
{
    private static readonly string[] Devices = ["CON", "con", "PRN", "AUX", "NUL", "nul.txt", "COM1", "com9.pdf", "LPT1", "LPT¹", "CLOCK$", "CONIN$", "CON .pdf", "aux.tar.gz"];
    private static readonly string[] Paths = ["/etc/passwd", "..\\..\\windows\\win.ini", "C:\\x.pdf", "C:x.pdf", "\\\\host\\share\\x.pdf", "../../../x.pdf", "....//x.pdf", "x/", "x\\", "file:///x.pdf", "x.pdf::$DATA", "~/x.pdf", "a/../b.pdf", "%2e%2e%2fx.pdf"];
    private static readonly string[] Turned = ["report\u202Efdp.exe", "\u202Efdp.exe", "a\u202Dx.pdf", "a\u2066x\u2069.pdf", "a\u200Fb.pdf", "x\u200B.pdf", "x\uFEFF.pdf", "x\u00AD.pdf", "\u2028x.pdf", "x\u2029.pdf", "a\u061Cb.pdf", "\U000E0041x.pdf"];
    private static readonly string[] Broken = ["", " ", ".", "..", "...", ".pdf", " .pdf", "\0", "a\0b.pdf", "a\r\nSet-Cookie: x.pdf", "a\tb.pdf", "\u001B[31mx.pdf", "\uD800.pdf", "x\uFFFD.pdf", "\uE000.pdf", "\u0085.pdf", "\u007F.pdf", "a\u0300.pdf"];
    private static readonly string[] Marked = ["<script>.pdf", "\"x\".pdf", "x\";filename=y.exe", "a|b.pdf", "a?b.pdf", "a*b.pdf", "a:b.pdf", "<img src=x onerror=y>.pdf", "=HYPERLINK(x).pdf", "'; DROP TABLE.pdf"];
    private static readonly string[] Misleading = ["x.pdf.exe", "x.exe", "x.pdf ", "x.pdf.", "x.pdf . . .", "x.PDF.js", "x.pdf                                                              .exe", "x.jpg", "X.PDF", "x.p\u200Bdf", "x.рdf", "x"];
    private static readonly string[] Long = [new('x', 5000), new string('ก', 300) + ".pdf", string.Concat(Enumerable.Repeat("กำ้", 100)), string.Concat(Enumerable.Repeat("👨‍👩‍👧", 99)), new string('.', 300), new string(' ', 300) + "x.pdf"];

    private static IEnumerable<string> All => [.. Devices, .. Paths, .. Turned, .. Broken, .. Marked, .. Misleading, .. Long];

    [Fact]
    public void There_are_enough_of_them() => Assert.InRange(All.Distinct().Count(), 80, int.MaxValue);

    [Fact]
    public void Whatever_a_name_tries_it_is_shown_as_a_name_with_the_ending_of_its_kind() => Assert.All(All, name => Assert.All(Enum.GetValues<FileKind>(), kind =>
    {
        var shown = FileNames.ForDisplay(name, kind);
        Assert.EndsWith(kind.Ending(), shown, StringComparison.Ordinal);
        Assert.InRange(shown.Length, kind.Ending().Length + 1, 120);
        Assert.DoesNotContain(shown, letter => "/\\<>:\"|?*".Contains(letter) || char.IsControl(letter));
        Assert.DoesNotContain(shown.EnumerateRunes(), rune => rune.Value == 0xFFFD || System.Text.Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
        Assert.DoesNotMatch(@"(?i)^(con|prn|aux|nul|com\d|lpt\d|clock\$|conin\$|conout\$)(\.|$)", shown);
        Assert.DoesNotMatch(@"^[ .]|[ .]\.\w+$", shown);
        Assert.Equal(shown, FileNames.ForDisplay(shown, kind));
    }));

    [Theory]
    [InlineData("รายงาน SAR ปี ๒๕๖๗ (ฉบับแก้ไข).pdf")]
    [InlineData("โรงเรียนบ้านหนองน้ำใส - ปฐมวัย.pdf")]
    [InlineData("SAR_2567 & ภาคผนวก #1, 100%.pdf")]
    [InlineData("combine.pdf")]
    [InlineData("convert.v2.pdf")]
    public void An_honest_name_stays_as_it_is(string name) => Assert.Equal(name, FileNames.ForDisplay(name, FileKind.Pdf));

    [Fact]
    public void A_picture_may_end_in_either_way()
    {
        Assert.Equal("ภาพ.jpeg", FileNames.ForDisplay("ภาพ.JPEG", FileKind.Jpeg));
        Assert.Equal("ภาพ.jpg", FileNames.ForDisplay("ภาพ.JPG", FileKind.Jpeg));
        Assert.Equal("ภาพ.pdf.jpg", FileNames.ForDisplay("ภาพ.pdf", FileKind.Jpeg));
    }
}
