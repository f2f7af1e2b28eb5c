using System.Diagnostics;
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
    public async Task A_bomb_costs_no_more_than_it_may()
    {
        // Four gigabytes of zeros in as many megabytes.
        var bombs = Enumerable.Repeat(PdfFile.Stream(new byte[64 << 20]), 64).ToList();
        var file = new PdfFile { More = bombs, Catalogue = $"/X[{string.Join(' ', bombs.Select((_, i) => $"{PdfFile.FirstMore + i} 0 R"))}]" };
        var hasty = new Examiner(new Clamd("/nowhere")) { Patience = TimeSpan.FromMilliseconds(700) };
        var watch = Stopwatch.StartNew();
        var verdict = await files.ExamineAsync(file.Bytes(), examiner: hasty);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.True(verdict is { State: VerdictState.Held, Findings: [{ Code: CheckRules.TooSlow }] } or { State: VerdictState.Refused, Findings: [{ Code: CheckRules.ExpandsTooFar }] }, HostileActTests.Said(verdict));
    }

    [Fact]
    public async Task With_all_the_time_there_is_a_bomb_is_refused_for_its_size()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("PRAKAN_LONG") == "1", "PRAKAN_LONG=1 unpacks two gigabytes.");
        var one = PdfFile.Stream(new byte[64 << 20]);
        var file = new PdfFile { More = [.. Enumerable.Repeat(one, 64)], Catalogue = $"/X[{string.Join(' ', Enumerable.Range(PdfFile.FirstMore, 64).Select(number => $"{number} 0 R"))}]" };
        Assert.Equal(CheckRules.ExpandsTooFar, Assert.Single((await files.ExamineAsync(file.Bytes())).Findings).Code);
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
