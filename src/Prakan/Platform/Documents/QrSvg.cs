using System.Globalization;
using System.Net;
using System.Text;
using QRCoder;

namespace Prakan.Platform.Documents;

/// <summary>A QR code as one SVG path, sharp at any size and small enough to stand in the page.</summary>
public static class QrSvg
{
    public static string Of(string text, string label)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var size = code.ModuleMatrix.Count.ToString(CultureInfo.InvariantCulture);
        return $"""<svg xmlns="http://www.w3.org/2000/svg" class="qr" viewBox="0 0 {size} {size}" width="{size}" height="{size}" shape-rendering="crispEdges" role="img" aria-label="{WebUtility.HtmlEncode(label)}"><path fill="#fff" d="M0 0h{size}v{size}H0z"/><path d="{Dark(code)}"/></svg>""";
    }

    private static string Dark(QRCodeData code)
    {
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            var row = code.ModuleMatrix[y];
            for (var x = 0; x < row.Count; x++)
            {
                if (!row[x]) continue;
                var start = x;
                while (x < row.Count && row[x]) x++;
                path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h-{x - start}z");
            }
        }

        return path.ToString();
    }
}
