using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;

namespace Prakan.Systems.ESar.Received;

/// <summary>An approved report as it lies at the office that assesses: read there, though the institution stands outside its reach.</summary>
public sealed class ReceivedReport : IOwned
{
    private ReceivedReport() { }

    public ReceivedReport(Obligation obligation, Organisation organisation, Submission approved, Receiver receiver, DateTimeOffset now)
    {
        (ObligationId, OrganisationId, Path, ToPath) = (obligation.Id, obligation.OrganisationId, obligation.Path, receiver.Path);
        (Year, Kind) = (obligation.Round.Plan.Year, organisation.Kind);
        Renew(organisation, approved, receiver, now);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public long ObligationId { get; private set; }
    public long SubmissionId { get; private set; }
    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";
    public string ToPath { get; private set; } = "";
    public int Year { get; private set; }
    public OrganisationKind Kind { get; private set; }
    public string Name { get; private set; } = "";
    public string Code { get; private set; } = "";
    public string Authority { get; private set; } = "";

    /// <summary>Code of the province.</summary>
    public string Province { get; private set; } = "";

    public int Version { get; private set; }
    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>What was judged, as figures: the names stand with the versions of the standards.</summary>
    public IReadOnlyList<ReceivedGrade> Grades { get; private set; } = [];

    /// <summary>What was approved anew takes the place of what lay here.</summary>
    public void Renew(Organisation organisation, Submission approved, Receiver receiver, DateTimeOffset now)
    {
        var details = organisation.Details;
        (SubmissionId, Version, ReceivedAt, Authority) = (approved.Id, approved.Number, now, receiver.Authority);
        (Name, Code, Province) = (details.Name, organisation.Code, details.Area is { Length: >= 2 } area ? area[..2] : "");
    }

    public void Carry(IReadOnlyList<ReceivedGrade> grades) => Grades = grades;
}

/// <summary>One judgement: by a standard, or with none the whole.</summary>
public sealed record ReceivedGrade(int Framework, int? Standard, int Grade);

/// <summary>The office that assesses, and who sends to it.</summary>
public sealed record Receiver(string Path, string Authority);
