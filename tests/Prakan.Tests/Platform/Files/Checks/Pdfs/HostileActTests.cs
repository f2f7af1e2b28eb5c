using Prakan.Platform.Files.Checks;
using Prakan.Tests.Platform.Files.Checks.Made;

namespace Prakan.Tests.Platform.Files.Checks.Pdfs;

public sealed class HostileActTests : IDisposable
{
    private readonly Strangers files = new();

    [Fact]
    public async Task Whatever_a_PDF_does_it_is_refused_for_that_wherever_it_stands()
    {
        var tried = 0;
        foreach (var (place, put) in HostileActs.Places)
            foreach (var (act, code) in HostileActs.All)
            {
                var verdict = await files.ExamineAsync(put(act));
                Assert.True(verdict.State == VerdictState.Refused && verdict.Findings.Any(finding => finding.Code == code), $"{act} {place}: {Said(verdict)}");
                tried++;
            }

        Assert.InRange(tried, 160, int.MaxValue);
    }

    [Fact]
    public async Task What_only_leads_somewhere_may_stay_in_the_same_places()
    {
        foreach (var (place, put) in HostileActs.Places)
            foreach (var act in HostileActs.Harmless)
            {
                var verdict = await files.ExamineAsync(put(act));
                Assert.True(verdict.Findings is [{ Code: CheckRules.ScannerAway }], $"{act} {place}: {Said(verdict)}");
            }
    }

    public void Dispose() => files.Dispose();

    internal static string Said(Verdict verdict) => $"{verdict.State} {string.Join(", ", verdict.Findings.Select(finding => finding.Code))}";
}
