using Prakan.Platform.Audit;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Nudges;

/// <summary>Somebody reminded those below an office that have not sent.</summary>
public sealed class Nudge : Tracked, IOwned
{
    private Nudge() { }

    public Guid Id { get; private set; }
    public int RoundId { get; private set; }
    public Round Round { get; private set; } = null!;
    public int OrganisationId { get; private set; }
    public Organisation Organisation { get; private set; } = null!;
    public string Path { get; private set; } = "";
    public Guid PersonId { get; private set; }
    public DateTimeOffset At { get; private set; }
    public int Count { get; private set; }

    protected override FactSubject Subject => new($"round:{RoundId}", OrganisationId, Path);

    public static Nudge Begin(Round round, Organisation office, Guid person, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(), Round = round, RoundId = round.Id, Organisation = office, OrganisationId = office.Id, Path = office.Path, PersonId = person, At = now,
    };

    /// <summary>How many it went to; those reminded earlier in the day are left in peace.</summary>
    internal void Reached(int count)
    {
        Count = count;
        Record("report.nudged", detail: new { count });
    }
}

/// <summary>One report that was asked for; at most once a day.</summary>
public sealed class NudgedReport : IOwned
{
    private NudgedReport() { }

    public long Id { get; private set; }
    public long ObligationId { get; private set; }
    public Obligation Obligation { get; private set; } = null!;
    public string Path { get; private set; } = "";
    public Guid NudgeId { get; private set; }
    public Nudge Nudge { get; private set; } = null!;
    public DateOnly On { get; private set; }
    public DateTimeOffset At { get; private set; }
}
