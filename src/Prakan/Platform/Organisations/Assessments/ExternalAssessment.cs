using Prakan.Shared;

namespace Prakan.Platform.Organisations.Assessments;

/// <summary>That an institution was assessed from outside, and when. Systems ask by it whose turn it is.</summary>
public sealed class ExternalAssessment : IOwned
{
    private ExternalAssessment() { }

    public ExternalAssessment(Organisation organisation, DateOnly on, string? cycle)
    {
        (OrganisationId, Path, On, FiscalYear, Cycle) = (organisation.Id, organisation.Path, on, ThaiYears.Fiscal(on), cycle);
    }

    public long Id { get; private set; }
    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";
    public DateOnly On { get; private set; }
    public int FiscalYear { get; private set; }

    /// <summary>In which of the country's rounds of assessment, as people call it.</summary>
    public string? Cycle { get; private set; }
}
