using System.Text;
using QRCoder;

namespace Prakan.Platform.Accounts.Slips;

/// <summary>
/// Draws what needs no Thai type straight into a PDF, a page a slip: serial, code, QR.
/// WeasyPrint would take longer over each QR than over the whole rest of the slip.
/// </summary>
internal static class SlipCodes
{
    private const int Catalog = 1, Pages = 2, Font = 3, FirstPage = 4;
    private const double QrSize = 156;

    public static byte[] Draw(IReadOnlyList<FreshSlip> slips, string address)
    {
        using var pdf = new MemoryStream();
        var starts = new List<long>();
        void Write(string text) => pdf.Write(Encoding.ASCII.GetBytes(text));
        void WriteObject(string text)
        {
            starts.Add(pdf.Position);
            Write($"{starts.Count} 0 obj\n{text}\nendobj\n");
        }

        Write("%PDF-1.5\n");
        WriteObject($"<</Type/Catalog/Pages {Pages} 0 R>>");
        WriteObject($"<</Type/Pages/Count {slips.Count}/MediaBox[0 0 595.28 841.89]/Resources<</Font<</C {Font} 0 R>>>>/Kids[{string.Join(' ', slips.Select((_, i) => $"{FirstPage + 2 * i} 0 R"))}]>>");
        WriteObject("<</Type/Font/Subtype/Type1/BaseFont/Courier-Bold/Encoding/WinAnsiEncoding>>");
        foreach (var drawing in Drawings(slips, address))
        {
            WriteObject($"<</Type/Page/Parent {Pages} 0 R/Contents {starts.Count + 2} 0 R>>");
            WriteObject($"<</Length {drawing.Length}>>stream\n{drawing}\nendstream");
        }
        var table = pdf.Position;
        Write($"xref\n0 {starts.Count + 1}\n0000000000 65535 f \n");
        foreach (var start in starts) Write($"{start:0000000000} 00000 n \n");
        Write($"trailer\n<</Size {starts.Count + 1}/Root {Catalog} 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return pdf.ToArray();
    }

    private static IEnumerable<string> Drawings(IEnumerable<FreshSlip> slips, string address)
    {
        using var generator = new QRCodeGenerator();
        foreach (var slip in slips)
        {
            var code = slip.Code.Print();
            yield return $"{Line(16, 452, 767, $"{slip.Slip.Serial}")}{Line(20, 232, 432, code[..14])}{Line(20, 232, 406, code[14..])}{Line(16, 290, 364, $"{slip.Slip.Serial}")}{Qr(slip.Link(address), generator)}";
        }
    }

    private static string Line(int size, int x, int y, string text) => $"BT /C {size} Tf {x} {y} Td ({text}) Tj ET\n";

    /// <summary>One dot a module, blown up without smoothing.</summary>
    private static string Qr(string link, QRCodeGenerator generator)
    {
        using var code = generator.CreateQrCode(link, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix.Select(row => row.Cast<bool>().Chunk(8).Select(Dots));
        var side = code.ModuleMatrix.Count;
        var dots = Convert.ToHexString([.. rows.SelectMany(row => row)]);
        return $"q {QrSize} 0 0 {QrSize} 58 350 cm BI /W {side} /H {side} /IM true /D [1 0] /F /AHx ID {dots}> EI Q";
    }

    private static byte Dots(bool[] eight) => (byte)eight.Index().Sum(dot => dot.Item ? 128 >> dot.Index : 0);
}
