using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Systems.EMes.Indicators;

namespace Prakan.Systems.EMes.Summary;

/// <summary>A round at one glance: offices by indicators, and the means by indicator, part, kind and region beside the round before.</summary>
public sealed class SummaryView
{
    private readonly IReadOnlyList<OfficeScores> before;

    public SummaryView(Round round, IReadOnlyList<Indicator> indicators, SummaryAsked asked, IReadOnlyList<OfficeScores> offices, Round? last, IReadOnlyList<OfficeScores> before)
    {
        (Round, Indicators, Asked, All, Last) = (round, indicators, asked, offices, last);
        Offices = [.. offices.Where(asked.Takes)];
        this.before = [.. before.Where(asked.Takes)];
    }

    public Round Round { get; }
    public IReadOnlyList<Indicator> Indicators { get; }
    public SummaryAsked Asked { get; }

    /// <summary>Every office of the round, and those that were asked for.</summary>
    public IReadOnlyList<OfficeScores> All { get; }
    public IReadOnlyList<OfficeScores> Offices { get; }

    /// <summary>The round before, which this one is compared with.</summary>
    public Round? Last { get; }

    public Means Whole => Means.Of("", "รวม", Offices, before, _ => true);

    public IReadOnlyList<Means> ByIndicator => [.. Indicators.Select(one => Means.Of(one.Key, one.Title(), [.. Offices.Where(office => office.Cells.ContainsKey(one.Key))], before, key => key == one.Key))];

    public IReadOnlyList<Means> ByPart => [.. Round.Plan.Parts.Select(part => (part, Keys: Indicators.Where(one => one.Part == part.Key).Select(one => one.Key).ToHashSet())).Where(one => one.Keys.Count > 0)
        .Select(one => Means.Of(one.part.Key, one.part.Thai, Offices, before, one.Keys.Contains))];

    public IReadOnlyList<Means> ByKind => By(office => office.Kind, kind => Enum.Parse<OrganisationKind>(kind).Thai());

    public IReadOnlyList<Means> ByRegion => By(office => office.Region, region => region);

    public IReadOnlyList<Means> ByProvince => By(office => office.Province, province => province);

    private IReadOnlyList<Means> By(Func<OfficeScores, string> key, Func<string, string> name)
    {
        var last = before.ToLookup(key);
        return [.. Offices.GroupBy(key).OrderBy(same => same.Key, StringComparer.Ordinal).Select(same => Means.Of(same.Key, name(same.Key), [.. same], [.. last[same.Key]], _ => true))];
    }
}
