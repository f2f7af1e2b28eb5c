using Microsoft.AspNetCore.WebUtilities;

namespace Prakan.Systems.ESar.Statistics;

/// <summary>How the institutions of a place are told apart.</summary>
public enum Split
{
    Area,
    Affiliation,
    Size,
}

public enum StatisticsSort
{
    Name,
    Result,
}

/// <summary>What is asked: of which year and version of the standards, which standard, where, of whom.</summary>
public sealed record StatisticsAsked
{
    public const int UsualLevel = 3;

    public int? Year { get; init; }
    public int? Framework { get; init; }

    /// <summary>Place of the standard; 0 is the whole.</summary>
    public int Standard { get; init; }

    public Split By { get; init; }
    public string? Province { get; init; }
    public string? District { get; init; }
    public int? Authority { get; init; }
    public string? Affiliation { get; init; }
    public int? Size { get; init; }

    /// <summary>The level from which on a share is reckoned.</summary>
    public int From { get; init; } = UsualLevel;

    public StatisticsSort Sort { get; init; }

    /// <summary>One ranks only what is of one size.</summary>
    public bool Ranks => Sort == StatisticsSort.Result && Size is not null;

    public string? AffiliationAsked => string.IsNullOrEmpty(Affiliation) ? null : Affiliation;

    /// <summary>How far down one has gone: the country, a province, a district, an authority.</summary>
    public int Depth => this switch { { Province: null or "" } => 0, { District: null or "" } => 1, { Authority: null } => 2, _ => 3 };

    public StatisticsAsked At(int depth) => depth switch
    {
        0 => this with { Province = null, District = null, Authority = null },
        1 => this with { District = null, Authority = null },
        2 => this with { Authority = null },
        _ => this,
    };

    /// <summary>One step further down.</summary>
    public StatisticsAsked Into(string part) => Depth switch
    {
        0 => this with { Province = part },
        1 => this with { District = part },
        _ => this with { Authority = int.TryParse(part, out var authority) ? authority : 0 },
    };

    public string Query => QueryHelpers.AddQueryString("", Pairs().Where(one => !string.IsNullOrEmpty(one.Value)).Select(one => KeyValuePair.Create(one.Name, one.Value)));

    private IEnumerable<(string Name, string? Value)> Pairs() =>
    [
        (nameof(Year), $"{Year}"), (nameof(Framework), $"{Framework}"), (nameof(Standard), Standard == 0 ? null : $"{Standard}"), (nameof(By), By == Split.Area ? null : $"{By}"),
        (nameof(Province), Province), (nameof(District), District), (nameof(Authority), $"{Authority}"), (nameof(Affiliation), Affiliation), (nameof(Size), $"{Size}"),
        (nameof(From), From == UsualLevel ? null : $"{From}"), (nameof(Sort), Sort == StatisticsSort.Name ? null : $"{Sort}"),
    ];
}
