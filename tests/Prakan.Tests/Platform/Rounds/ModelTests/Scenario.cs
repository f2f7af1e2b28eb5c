using Prakan.Platform.Rounds;
using static Prakan.Platform.Rounds.ReportLevel;

namespace Prakan.Tests.Platform.Rounds.ModelTests;

/// <summary>A chain, and what it means for each report, said once more in plain words: who decides one after the other, who waits for all, who seals what is below.</summary>
internal sealed record Scenario(string Name, Chain Chain, IReadOnlyList<Spot> Reporting)
{
    public static readonly IReadOnlyList<Scenario> All =
    [
        new("self-assessment", new Chain([Report(Institution), Approve(Agency)]), [Spot.Centre, Spot.School])
            { Decisions = { [Institution] = [Agency] } },
        new("two signatures", new Chain([Report(Institution), Approve(Agency), Approve(ReportLevel.Province) with { AfterAllBelow = true }]), [Spot.Centre, Spot.School])
            { Decisions = { [Institution] = [Agency, ReportLevel.Province] }, WaitsForAll = ReportLevel.Province },
        new("register", new Chain([Report(Institution), Report(Agency) with { AfterAllBelow = true }]), [Spot.Centre, Spot.School, Spot.Town])
            { Seals = Agency },
        new("all of it", new Chain([Report(Institution), Approve(Agency), Report(ReportLevel.Province) with { AfterAllBelow = true }, Approve(ReportLevel.Department)]), [Spot.Centre, Spot.School, Spot.Province])
            { Decisions = { [Institution] = [Agency], [ReportLevel.Province] = [ReportLevel.Department] }, Seals = ReportLevel.Province },
    ];

    public Dictionary<ReportLevel, ReportLevel[]> Decisions { get; } = [];
    public ReportLevel? WaitsForAll { get; private init; }
    public ReportLevel? Seals { get; private init; }

    public ReportLevel[] DecisionsOf(Spot spot) => Decisions.GetValueOrDefault(spot.Level, []);

    private static ChainStep Report(ReportLevel level) => new(ChainVerb.Report, level);

    private static ChainStep Approve(ReportLevel level) => new(ChainVerb.Approve, level);
}
