using Prakan.Platform.Organisations;

namespace Prakan.Platform.Rounds;

/// <summary>Who must report: by kind, level taught, area, affiliation, or by a list of codes; what is empty narrows nothing.</summary>
public sealed record Expectation
{
    public IReadOnlyList<OrganisationKind> Kinds { get; init; } = [];
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>Codes of provinces, districts or subdistricts.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    public IReadOnlyList<string> Affiliations { get; init; } = [];

    /// <summary>Codes of organisations; with a list, nobody else is expected.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    public IEnumerable<ReportLevel> ReportingLevels => Kinds.Select(kind => ReportLevels.Of(kind)).OfType<ReportLevel>().Distinct();
}
