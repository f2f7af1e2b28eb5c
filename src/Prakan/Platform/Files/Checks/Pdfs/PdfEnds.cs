using Prakan.Shared;

namespace Prakan.Platform.Files.Checks.Pdfs;

/// <summary>A PDF ends where it says that it ends: nothing of another kind hangs behind it.</summary>
internal static class PdfEnds
{
    private const int Tail = 4096;

    // Printers and mail gateways leave a line or two behind the mark.
    private const int Tolerated = 512;

    public static void Check(Stream file)
    {
        RuleBroken.Unless(!HiddenArchive.IsIn(file), CheckRules.TwoInOne);
        var tail = new byte[Math.Min(file.Length, Tail)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        var mark = tail.AsSpan().LastIndexOf("%%EOF"u8);
        // A file without its end is for qpdf to judge, unless all we see is something else.
        if (mark < 0)
        {
            RuleBroken.Unless(file.Length <= Tail || tail.AsSpan().IndexOf("endobj"u8) >= 0 || tail.AsSpan().IndexOf("startxref"u8) >= 0, CheckRules.Damaged);
            return;
        }

        var rest = tail.AsSpan(mark + 5).Trim(" \t\r\n\0\u001A"u8);
        RuleBroken.Unless(rest.Length <= Tolerated && !Markup.IsIn(rest), CheckRules.TwoInOne);
    }
}
