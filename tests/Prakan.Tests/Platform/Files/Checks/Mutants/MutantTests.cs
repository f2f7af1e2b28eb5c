using Prakan.Platform.Files.Checks;
using Prakan.Tests.Platform.Files.Checks.Made;

namespace Prakan.Tests.Platform.Files.Checks.Mutants;

/// <summary>Whatever chance makes of a file, there is a verdict. Over 20,000 each run, a thousand PDFs of each kind more with PRAKAN_LONG=1.</summary>
public sealed class MutantTests(ITestOutputHelper output) : IDisposable
{
    private static readonly Dictionary<string, (FileKind Kind, byte[] Bytes)> Parents = new(StringComparer.Ordinal)
    {
        ["workbook"] = (FileKind.Workbook, PackageFile.Plain(new PackageEntry("xl/media/image1.png", new byte[300])).Bytes()),
        ["document"] = (FileKind.Document, OfficeFiles.Document(OfficeFiles.Paragraph("คำ"), 1, "", OfficeFiles.Header("หัวกระดาษ"), OfficeFiles.Relation("hyperlink", "https://example.org/")).Bytes()),
        ["jpeg"] = (FileKind.Jpeg, new JpegFile { Scans = 3, Notes = [(0xE1, JpegFile.Exif(place: true)), (0xFE, [.. "note"u8])] }.Bytes()),
        ["png"] = (FileKind.Png, new PngFile(9, 9) { Interlace = 1, Rows = new byte[100], Notes = [("iCCP", [.. "x\0\0"u8, .. PngFile.Pack(new byte[99])]), ("eXIf", JpegFile.Exif(place: true)[6..])] }.Bytes()),
        ["mp4"] = (FileKind.Mp4, [0, 0, 0, 16, .. "ftypisom\0\0\0\0"u8, 0, 0, 0, 20, .. "moov"u8, 0, 0, 0, 12, .. "trak"u8, 1, 2, 3, 4, 0, 0, 0, 1, .. "mdat"u8, 0, 0, 0, 0, 0, 0, 0, 20, 1, 2, 3, 4]),
        ["webm"] = (FileKind.WebM, [0x1A, 0x45, 0xDF, 0xA3, 0x87, 0x42, 0x82, 0x84, .. "webm"u8, 0x18, 0x53, 0x80, 0x67, 0xFF, 0x16, 0x54, 0xAE, 0x6B, 0x82, 0xEC, 0x80, 0x1F, 0x43, 0xB6, 0x75, 0x83, 0xE7, 0x81, 0]),
    };

    private readonly Strangers files = new();

    [Theory]
    [InlineData("workbook")]
    [InlineData("document")]
    [InlineData("jpeg")]
    [InlineData("png")]
    [InlineData("mp4")]
    [InlineData("webm")]
    public async Task A_mutant_of_what_we_take_apart_ourselves_is_judged(string name)
    {
        var (kind, bytes) = Parents[name];
        var count = Breeding.Long ? 4_400 : 3_400;
        Assert.DoesNotContain(Dissection.Of(new MemoryStream(bytes), kind).Findings, finding => finding.Weight == FindingWeight.Error);
        var (refused, fault) = await Breeding.RunAsync(name, bytes, count, mutant => Task.FromResult(Dissection.Of(new MemoryStream(kind == FileKind.Png ? PngFile.Resummed(mutant) : mutant), kind).Findings));
        output.WriteLine($"{count:N0} mutants of {name} from seed {Breeding.Seed}: {refused:N0} refused");
        Assert.True(fault is null, fault);
        // Mutants that all pass were none.
        Assert.InRange(refused, count / 10, count);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("packed")]
    public async Task A_mutant_of_a_PDF_is_judged(string name)
    {
        var paper = new PdfFile { More = ["<</S/URI/URI(https://example.org)>>"], Page = "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A 4 0 R>>]" };
        var count = Breeding.Long ? 1_000 : 15;
        var (refused, fault) = await Breeding.RunAsync(name, name == "plain" ? paper.Bytes() : paper.PackedBytes(), count, async mutant => [.. (await files.ExamineAsync(mutant)).Findings.Where(finding => finding.Code != CheckRules.ScannerAway)]);
        output.WriteLine($"{count:N0} mutants of a {name} PDF from seed {Breeding.Seed}: {refused:N0} refused");
        Assert.True(fault is null, fault);
        Assert.InRange(refused, 1, count);
    }

    [Fact]
    public async Task A_judge_who_trips_is_found_and_what_he_tripped_over_is_kept()
    {
        var (_, fault) = await Breeding.RunAsync("control", Parents["jpeg"].Bytes, 200, mutant => mutant.AsSpan().IndexOf("/JS"u8) < 0
            ? Task.FromResult<IReadOnlyList<Finding>>([]) : throw new InvalidOperationException("tripped"));
        Assert.NotNull(fault);
        Assert.Contains("tripped", fault, StringComparison.Ordinal);
        var kept = fault[(fault.IndexOf("kept as ", StringComparison.Ordinal) + 8)..fault.IndexOf(": System", StringComparison.Ordinal)];
        Assert.True((await File.ReadAllBytesAsync(kept, TestContext.Current.CancellationToken)).AsSpan().IndexOf("/JS"u8) >= 0);
        File.Delete(kept);
    }

    public void Dispose() => files.Dispose();
}
