using System.Diagnostics;
using Prakan.Platform.Files.Checks;
using Prakan.Shared.Language;
using Prakan.Tests.HouseRules;

namespace Prakan.Tests.Platform.Files.Checks.Mutants;

/// <summary>Breeds mutants of a file and looks how each is judged; the first that is not judged is kept, with its seed in its name.</summary>
internal static class Breeding
{
    public static readonly bool Long = Environment.GetEnvironmentVariable("PRAKAN_LONG") == "1";
    public static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("PRAKAN_SEED"), out var given) ? given : Environment.TickCount & 0xFFFFFF;

    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(40);

    public static async Task<(int Refused, string? Fault)> RunAsync(string name, byte[] file, int count, Func<byte[], Task<IReadOnlyList<Finding>>> judge)
    {
        var refused = 0;
        for (var seed = Seed; seed < Seed + count; seed++)
        {
            var mutant = Mutant.Of(file, seed);
            var watch = Stopwatch.StartNew();
            try
            {
                var findings = await judge(mutant);
                if (findings.Any(finding => !RuleSentences.All.ContainsKey(finding.Code))) return (refused, Keep(name, seed, mutant, "it is said what nobody can say"));
                if (watch.Elapsed > LongEnough) return (refused, Keep(name, seed, mutant, $"it took {watch.Elapsed}"));
                if (findings.Any(finding => finding.Weight == FindingWeight.Error)) refused++;
            }
            catch (Exception fault)
            {
                return (refused, Keep(name, seed, mutant, fault.ToString()));
            }
        }

        return (refused, null);
    }

    private static string Keep(string name, int seed, byte[] mutant, string why)
    {
        var folder = Directory.CreateDirectory(Path.Combine(SourceTree.Root, "artifacts", "mutants")).FullName;
        var path = Path.Combine(folder, $"{name}-{seed}");
        File.WriteAllBytes(path, mutant);
        return $"Seed {seed}, kept as {path}: {why}";
    }
}
