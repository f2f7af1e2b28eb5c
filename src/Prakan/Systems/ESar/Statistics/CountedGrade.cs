using Prakan.Shared;

namespace Prakan.Systems.ESar.Statistics;

/// <summary>One judgement of a received report, with where and what the institution was when it was approved. The database keeps it beside the report; nobody else writes it.</summary>
public sealed class CountedGrade : IOwned
{
    private CountedGrade() { }

    public Guid ReceivedId { get; private set; }
    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";
    public string ToPath { get; private set; } = "";
    public int Year { get; private set; }
    public int FrameworkId { get; private set; }

    /// <summary>Of the standard; 0 is the whole.</summary>
    public int Place { get; private set; }

    /// <summary>The lowest is 1.</summary>
    public int Level { get; private set; }

    public string Province { get; private set; } = "";
    public string District { get; private set; } = "";
    public int AuthorityId { get; private set; }
    public string Affiliation { get; private set; } = "";
    public int SizeId { get; private set; }
}
