using Prakan.Platform.Audit.Seals;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Audit.Chain;

public sealed class VerifyTests(SealedChains chains) : IClassFixture<SealedChains>
{
    /// <summary>1,000 with PRAKAN_LONG=1.</summary>
    private static readonly int Trials = Environment.GetEnvironmentVariable("PRAKAN_LONG") == "1" ? 1_000 : 60;

    [Fact]
    public async Task Every_random_tampering_is_found_and_its_first_fact_named()
    {
        await CleanAsync();
        var random = new Random(2568);
        for (var trial = 0; trial < Trials; trial++)
        {
            var (chain, known) = chains.Known.ElementAt(random.Next(chains.Known.Count));
            var tampering = Tampering.Random(random, chain, known.Facts, known.Sealed);
            await chains.BehindAsync(tampering.Sql, past: true);
            var report = await chains.VerifyAsync();
            Assert.True(report.Faults.Any(fault => fault.OrganisationId == chain && fault.Number == tampering.Named),
                $"Trial {trial}, chain {chain}: {tampering}, number {tampering.Named} is not among: {string.Join("; ", report.Faults)}");
            await chains.RestoreAsync();
        }
        await CleanAsync();
    }

    [Fact]
    public async Task Without_seals_a_cut_tail_is_not_noticed_and_with_them_it_is()
    {
        var (chain, known) = chains.Known.First();
        await chains.BehindAsync(Tampering.Cut(chain, known.Sealed[0]), past: true);
        var nowhere = new SealFolder(Path.Combine(chains.App.Folder, "nowhere"));

        Assert.Empty((await chains.VerifyAsync(nowhere)).Faults);
        Assert.Equal(known.Sealed[0], Assert.Single((await chains.VerifyAsync()).Faults).Number);
        await chains.RestoreAsync();
    }

    [Theory]
    [InlineData("changed")]
    [InlineData("taken from the middle")]
    [InlineData("taken from the end")]
    [InlineData("exchanged")]
    public async Task A_seal_that_is_tampered_with_is_found(string how)
    {
        var copy = Directory.CreateDirectory(Path.Combine(chains.App.Folder, "copy of " + how));
        foreach (var file in Directory.GetFiles(chains.Folder.Path))
        {
            var lines = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
            string[] wrong = how switch
            {
                "changed" => [lines[0].Replace("\"heads\":[[", "\"heads\":[[7", StringComparison.Ordinal), .. lines[1..]],
                "taken from the middle" => [lines[0], .. lines[2..]],
                "taken from the end" => lines[..^1],
                _ => [lines[1], lines[0], .. lines[2..]],
            };
            await File.WriteAllLinesAsync(Path.Combine(copy.FullName, Path.GetFileName(file)), wrong, TestContext.Current.CancellationToken);
        }
        Assert.NotEmpty((await chains.VerifyAsync(new SealFolder(copy.FullName))).SealFaults);
    }

    [Fact]
    public async Task An_untouched_house_is_clean() => await CleanAsync();

    private async Task CleanAsync()
    {
        var report = await chains.VerifyAsync();
        Assert.True(report.IsClean, string.Join("; ", report.Faults.Select(fault => fault.ToString()).Concat(report.SealFaults)));
        Assert.True(report.Facts > 300 && report.Chains > 30 + Cast.Places.Length / 2, $"{report.Facts} facts in {report.Chains} chains");
    }
}
