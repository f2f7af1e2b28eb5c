using Prakan.Platform.Files.Checks;
using Prakan.Platform.Files.Checks.Viruses;
using Prakan.Tests.Platform.Files.Checks.Made;

namespace Prakan.Tests.Platform.Files.Checks.Pdfs;

public sealed class HostilePdfTests : IDisposable
{
    private readonly Strangers files = new();

    [Fact]
    public async Task What_holds_more_than_pages_is_refused() => await Refused(HostilePdfs.Holding);

    [Fact]
    public async Task What_is_no_whole_PDF_is_refused() => await Refused(HostilePdfs.Broken);

    [Fact]
    public async Task The_same_file_without_any_of_this_is_not()
    {
        foreach (var file in new[] { new PdfFile().Bytes(), new PdfFile().PackedBytes(), PdfFile.Revised(new PdfFile().Bytes(), 1, "<</Type/Catalog/Pages 2 0 R>>"), [.. new PdfFile().Bytes(), .. "\r\n\0\0"u8] })
            Assert.Equal([CheckRules.ScannerAway], (await files.ExamineAsync(file)).Findings.Select(finding => finding.Code));
    }

    [Fact]
    public async Task A_bomb_costs_no_more_than_it_may_and_is_held()
    {
        // Ten gigabytes of zeros in ten megabytes.
        var bomb = PdfFile.Stream(new byte[256 << 20], "/Type/XObject/Subtype/Form/BBox[0 0 1 1]");
        var file = files.Save(new PdfFile { More = [.. Enumerable.Repeat(bomb, 40)] }.Bytes());
        var hasty = new Examiner(new Clamd("/nowhere")) { Patience = TimeSpan.FromSeconds(1) };
        var verdict = await hasty.ExamineAsync(file, Strangers.Any, Expected.Nothing, TestContext.Current.CancellationToken);
        Assert.Equal((VerdictState.Held, CheckRules.TooSlow), (verdict.State, Assert.Single(verdict.Findings).Code));
    }

    public void Dispose() => files.Dispose();

    private async Task Refused(IEnumerable<Hostile> hostiles)
    {
        foreach (var hostile in hostiles)
        {
            var verdict = await files.ExamineAsync(hostile.Bytes);
            Assert.True(verdict.State == VerdictState.Refused && verdict.Findings.Any(finding => hostile.Codes.Contains(finding.Code)), $"{hostile.Does}: {HostileActTests.Said(verdict)}");
        }
    }
}
