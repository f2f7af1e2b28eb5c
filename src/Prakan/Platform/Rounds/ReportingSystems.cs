using System.Collections.Frozen;

namespace Prakan.Platform.Rounds;

/// <summary>The systems that the modules brought along.</summary>
public sealed class ReportingSystems(IEnumerable<ReportingSystem> systems)
{
    private readonly FrozenDictionary<string, ReportingSystem> all = systems.ToFrozenDictionary(system => system.Key);

    public IEnumerable<ReportingSystem> All => all.Values.OrderBy(system => system.Key, StringComparer.Ordinal);

    public ReportingSystem Of(Round round) => all[round.Plan.System];

    public ReportingSystem? Find(string key) => all.GetValueOrDefault(key);
}
