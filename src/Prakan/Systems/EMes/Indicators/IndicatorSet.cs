using Prakan.Platform.Audit;
using Prakan.Platform.Documents.Publishing;
using Prakan.Platform.Rounds;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.EMes.Indicators;

/// <summary>All indicators of a round in one version: a draft until it is published, and from then on as it is.</summary>
public sealed class IndicatorSet : Tracked
{
    private IndicatorSet() { }

    public int Id { get; private set; }
    public int RoundId { get; private set; }
    public Round Round { get; private set; } = null!;
    public int Version { get; private set; }
    public IReadOnlyList<Indicator> Indicators { get; private set; } = [];
    public DateTimeOffset? PublishedAt { get; private set; }

    public bool IsDraft => PublishedAt is null;

    protected override FactSubject Subject => new($"round:{RoundId}", Round.OrganisationId, Round.Path);

    public static IndicatorSet Begin(Round round, IReadOnlyList<Indicator> indicators, int version = 1) =>
        new() { Round = round, RoundId = round.Id, Version = version, Indicators = indicators };

    /// <summary>The next version begins as a copy of this one.</summary>
    public IndicatorSet Next()
    {
        Unless(!IsDraft, "emes.set-still-draft");
        return Begin(Round, Indicators, Version + 1);
    }

    public Indicator? Find(string? key) => Indicators.FirstOrDefault(one => one.Key == key);

    /// <summary>Puts an indicator in the place of the one with its key, or at the end.</summary>
    public void Lay(Indicator indicator)
    {
        Unless(Round.Plan.PartName(indicator.Part) is not null, "report.unknown-part");
        Unless(!Indicators.Any(one => one.Key != indicator.Key && one.Number == indicator.Number), "emes.number-twice", indicator.Number);
        Change(Find(indicator.Key) is null ? [.. Indicators, indicator] : [.. Indicators.Select(one => one.Key == indicator.Key ? indicator : one)]);
    }

    public void Remove(string key) => Change([.. Indicators.Where(one => one.Key != key)]);

    /// <summary>One place up or down within its part; at its end it stays.</summary>
    public void Move(string key, int by)
    {
        var all = Indicators.ToList();
        var (from, part) = (all.FindIndex(one => one.Key == key), Find(key)?.Part);
        var to = by < 0 ? all.FindLastIndex(Math.Max(0, from - 1), one => one.Part == part) : all.FindIndex(Math.Min(all.Count, from + 1), one => one.Part == part);
        if (from < 0 || to < 0 || to == from) return;
        (all[from], all[to]) = (all[to], all[from]);
        Change(all);
    }

    public void Replace(IReadOnlyList<Indicator> indicators) => Change(indicators);

    public void Publish(DateTimeOffset now)
    {
        DemandDraft();
        Unless(Indicators.Count > 0, "emes.set-empty");
        if (Indicators.SelectMany(one => one.Faults()).FirstOrDefault() is { } fault) throw fault;
        IdentityGate.Pass(string.Join('\n', Indicators.Select(one => one.Title())));
        PublishedAt = now;
        Record("emes.set-published", detail: new { round = Round.Plan.Title, version = Version, count = Indicators.Count });
    }

    private void Change(IReadOnlyList<Indicator> indicators)
    {
        DemandDraft();
        Indicators = indicators;
        Record("emes.set-changed", detail: new { round = Round.Plan.Title, version = Version });
    }

    private void DemandDraft() => Unless(IsDraft, "emes.set-published");
}
