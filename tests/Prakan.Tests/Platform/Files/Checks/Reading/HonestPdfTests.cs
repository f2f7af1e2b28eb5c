using Prakan.Platform.Files.Checks;
using Prakan.Platform.Files.Checks.Reading;
using Prakan.Tests.Platform.Files.Checks.Made;
using Prakan.Tests.Platform.Files.Checks.Pdfs;
using Prakan.Tests.Platform.Files.Checks.Viruses;

namespace Prakan.Tests.Platform.Files.Checks.Reading;

/// <summary>Honest documents, from every program that this machine has: none is refused, and nothing is said of those that are right.</summary>
public sealed class HonestPdfTests(SharedClamd clamd) : IClassFixture<SharedClamd>, IDisposable
{
    private static readonly Expected Asked = new(2567, Papers.School, ["โรงเรียนบ้านหนอง", "โรงเรียนบ้านฝั่งวิทยา"]);
    private static readonly string[] Pages = [Papers.Cover(), Papers.Body(1), Papers.Body(2)];

    private readonly Strangers files = new();

    [Fact]
    public async Task A_typed_report_is_clean_and_nothing_is_said_of_it_whoever_wrote_its_bytes()
    {
        var typed = await Papers.ReportAsync();
        foreach (var (name, pdf) in new (string, byte[])[]
        {
            ("typed", typed),
            ("packed", await Papers.AnewAsync(files, typed, "qpdf", "--object-streams=generate", "--recompress-flate", "--compression-level=9")),
            ("unpacked", await Papers.AnewAsync(files, typed, "qpdf", "--stream-data=uncompress", "--object-streams=disable")),
            ("ready for the web", await Papers.AnewAsync(files, typed, "qpdf", "--linearize")),
            ("redrawn", await Papers.AnewAsync(files, typed, "pdftocairo", "-pdf")),
            ("joined", await Papers.AnewAsync(files, typed, "pdfunite")),
            ("from a browser", await Papers.PrintedByBrowserAsync(files, string.Concat(Pages))),
        })
        {
            var verdict = await Examine(pdf);
            Assert.True(verdict is { State: VerdictState.Clean, Findings: [], Kind: FileKind.Pdf }, $"{name}: {HostileActTests.Said(verdict)}");
            Assert.InRange(verdict.Pages!.Value, 3, 4);
            Assert.Contains(Squeezed.Of("พัฒนาการด้านร่างกายแข็งแรง"), Squeezed.Of(verdict.TextOfPages[1]), StringComparison.Ordinal);
            Assert.True(Squeezed.Of(verdict.TextOfPages[0]).Contains(Squeezed.Of(Papers.School), StringComparison.Ordinal), $"{name}: {verdict.TextOfPages[0]}");
        }
    }

    [Fact]
    public async Task A_scanned_report_is_clean_and_every_page_is_told_to_be_a_picture()
    {
        var verdict = await Examine(await Papers.ScannedAsync(files, await Papers.ReportAsync(), 3));
        Assert.Equal(VerdictState.Clean, verdict.State);
        Assert.Equal([(CheckRules.NoText, 1), (CheckRules.NoText, 2), (CheckRules.NoText, 3)], verdict.Findings.Select(finding => (finding.Code, finding.Page!.Value)));
        Assert.All(verdict.Findings, finding => Assert.Equal(FindingWeight.Warning, finding.Weight));
    }

    [Fact]
    public async Task A_report_that_may_not_be_copied_is_read_and_told_of_and_one_with_a_password_is_refused()
    {
        var typed = await Papers.ReportAsync();
        var restricted = await Examine(await Papers.AnewAsync(files, typed, "qpdf", "--encrypt", "", "owner", "256", "--extract=n", "--"));
        Assert.Equal((VerdictState.Clean, CheckRules.Restricted), (restricted.State, Assert.Single(restricted.Findings).Code));
        Assert.NotEmpty(restricted.TextOfPages[1]);
        var locked = await Examine(await Papers.AnewAsync(files, typed, "qpdf", "--encrypt", "secret", "owner", "256", "--"));
        Assert.Equal((VerdictState.Refused, CheckRules.Encrypted), (locked.State, Assert.Single(locked.Findings).Code));
    }

    public void Dispose() => files.Dispose();

    private Task<Verdict> Examine(byte[] pdf) => files.ExamineAsync(pdf, Asked, clamd.Examiner);
}
