using Prakan.Platform.Files.Checks;
using Prakan.Tests.Platform.Files.Checks.Made;

namespace Prakan.Tests.Platform.Files.Checks.Pictures;

public sealed class PictureTests : IDisposable
{
    private readonly Strangers files = new();

    [Fact]
    public void There_are_enough_of_them() => Assert.InRange(HostilePictures.Jpegs.Concat(HostilePictures.Pngs).Count(), 60, int.MaxValue);

    [Fact]
    public void A_hostile_JPEG_is_refused_for_what_it_does() => Refused(HostilePictures.Jpegs, FileKind.Jpeg);

    [Fact]
    public void A_hostile_PNG_is_refused_for_what_it_does() => Refused(HostilePictures.Pngs, FileKind.Png);

    [Fact]
    public async Task Through_a_child_it_is_the_same()
    {
        foreach (var hostile in new[] { HostilePictures.Jpegs.First(), HostilePictures.Pngs.First() })
        {
            var verdict = await files.ExamineAsync(hostile.Bytes);
            Assert.Equal((VerdictState.Refused, hostile.Codes[0]), (verdict.State, Assert.Single(verdict.Findings).Code));
        }
    }

    [Fact]
    public void What_telephones_and_scanners_make_passes()
    {
        Assert.All(
            new[]
            {
                new JpegFile(), new JpegFile(12_000, 9_000) { Scans = 10, Notes = [(0xFE, [.. "ถ่ายที่โรงเรียน"u8]), (0xE1, JpegFile.Exif(place: false))] }, new JpegFile { After = new byte[3000] },
                new JpegFile { After = new JpegFile().Bytes() }, new JpegFile { After = [0, 0, 0, 24, .. "ftypmp42"u8, .. new byte[400], 1] }, new JpegFile { After = [0, 0, 1, 10, .. new byte[500], .. "SEFT"u8] },
            },
            file => Assert.Empty(Dissection.Of(new MemoryStream(file.Bytes()), FileKind.Jpeg).Findings));
        Assert.All(
            new[]
            {
                new PngFile(), new PngFile(3, 5) { Colour = 6, Rows = new byte[5 * 13] }, new PngFile(9, 9) { Depth = 1, Rows = new byte[9 * 3] }, new PngFile(8, 8) { Interlace = 1, Rows = new byte[2 + 2 + 3 + 6 + 10 + 20 + 36] },
                new PngFile { Notes = [("tEXt", [.. "Title\0report"u8]), ("zTXt", [.. "x\0\0"u8, .. PngFile.Pack(new byte[999])])] }, new PngFile { After = new byte[9] },
            },
            file => Assert.Empty(Dissection.Of(new MemoryStream(file.Bytes()), FileKind.Png).Findings));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_place_is_told_and_nothing_else(bool little)
    {
        var jpeg = new JpegFile { Notes = [(0xE1, JpegFile.Exif(place: true, little))] };
        var png = new PngFile { Notes = [("eXIf", JpegFile.Exif(place: true, little)[6..])] };
        foreach (var findings in new[] { Dissection.Of(new MemoryStream(jpeg.Bytes()), FileKind.Jpeg).Findings, Dissection.Of(new MemoryStream(png.Bytes()), FileKind.Png).Findings })
            Assert.Equal((CheckRules.HasPlace, FindingWeight.Warning), Assert.Single(findings.Select(finding => (finding.Code, finding.Weight))));
    }

    public void Dispose() => files.Dispose();

    private static void Refused(IEnumerable<Hostile> hostiles, FileKind kind)
    {
        foreach (var hostile in hostiles)
        {
            var findings = Dissection.Of(new MemoryStream(hostile.Bytes), kind).Findings;
            Assert.True(findings is [{ Weight: FindingWeight.Error, Code: var code }] && hostile.Codes.Contains(code), $"{hostile.Does}: {string.Join(", ", findings.Select(finding => finding.Code))}");
        }
    }
}
