using System.Text.RegularExpressions;
using Prakan.Platform.Documents;
using QRCoder;

namespace Prakan.Tests.Platform.Documents;

public partial class QrSvgTests
{
    [Fact]
    public void Its_path_paints_exactly_the_dark_modules()
    {
        const string text = "https://prakan.example/activate/ABCD-EFGH-JKMN-PQRS";
        using var code = new QRCodeGenerator().CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var painted = new HashSet<(int, int)>();
        foreach (Match run in Run().Matches(QrSvg.Of(text, "เปิดบัญชี")))
            for (var i = 0; i < int.Parse(run.Groups["width"].Value); i++)
                Assert.True(painted.Add((int.Parse(run.Groups["x"].Value) + i, int.Parse(run.Groups["y"].Value))));

        for (var y = 0; y < code.ModuleMatrix.Count; y++)
            for (var x = 0; x < code.ModuleMatrix.Count; x++)
                Assert.Equal(code.ModuleMatrix[y][x], painted.Contains((x, y)));
    }

    [Fact]
    public void Its_label_cannot_leave_its_attribute() =>
        Assert.Contains("aria-label=\"&quot;&gt;&lt;b&gt;\"", QrSvg.Of("x", "\"><b>"), StringComparison.Ordinal);

    [GeneratedRegex("M(?<x>[0-9]+) (?<y>[0-9]+)h(?<width>[0-9]+)v1h-[0-9]+z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Run();
}
