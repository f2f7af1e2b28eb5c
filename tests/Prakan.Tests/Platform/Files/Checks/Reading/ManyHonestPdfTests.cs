using Prakan.Platform.Files.Checks;
using Prakan.Tests.Platform.Files.Checks.Made;
using Prakan.Tests.Platform.Files.Checks.Pdfs;
using Prakan.Tests.Platform.Files.Checks.Viruses;

namespace Prakan.Tests.Platform.Files.Checks.Reading;

/// <summary>Three hundred honest documents of every length, written by every program that this machine has; only when PRAKAN_LONG=1 asks for it.</summary>
public sealed class ManyHonestPdfTests(SharedClamd clamd, ITestOutputHelper output) : IClassFixture<SharedClamd>, IDisposable
{
    private const int Reports = 50;

    private static readonly (string Tool, string[] How)[] Writers =
    [
        ("qpdf", ["--object-streams=generate", "--recompress-flate"]), ("qpdf", ["--linearize"]), ("pdftocairo", ["-pdf"]), ("pdfunite", []),
        .. File.Exists("/usr/bin/gs") ? new[] { ("gs", new[] { "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", "-o" }) } : [],
    ];

    private readonly Strangers files = new();

    [Fact]
    public async Task None_is_refused()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("PRAKAN_LONG") == "1", "PRAKAN_LONG=1 prints three hundred documents.");
        var (examined, told) = (0, new SortedDictionary<string, int>(StringComparer.Ordinal));
        for (var report = 0; report < Reports; report++)
        {
            var typed = await Papers.TypedAsync([Papers.Cover(), .. Enumerable.Range(1, 1 + report % 9).Select(Papers.Body)]);
            await Passes(typed, "typed");
            foreach (var (tool, how) in Writers) await Passes(await Papers.AnewAsync(files, typed, tool, how), tool);
            await Passes(await Papers.ScannedAsync(files, typed, 1 + report % 9), "scanned");
        }

        output.WriteLine($"{examined} documents; told {string.Join(", ", told.Select(one => $"{one.Key} {one.Value}"))}");
        Assert.InRange(examined, 300, int.MaxValue);

        async Task Passes(byte[] pdf, string name)
        {
            var verdict = await files.ExamineAsync(pdf, new(2567, Papers.School, ["โรงเรียนบ้านหนอง"]), clamd.Examiner);
            Assert.True(verdict.State == VerdictState.Clean && verdict.Findings.All(finding => finding.Code is CheckRules.NoText), $"{name}: {HostileActTests.Said(verdict)}");
            foreach (var finding in verdict.Findings) told[finding.Code] = told.GetValueOrDefault(finding.Code) + 1;
            examined++;
        }
    }

    public void Dispose() => files.Dispose();
}
