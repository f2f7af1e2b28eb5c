using Prakan.Platform.Audit;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.Lec.Others;

/// <summary>What the pupils of one school of another affiliation are in one round: head counts by level and sex, and whether they are all there.</summary>
public sealed class OtherReturn : Tracked, IOwned
{
    private OtherReturn() { }

    public OtherReturn(Obligation obligation, OtherSchool school) =>
        (Obligation, ObligationId, OrganisationId, Path, School, SchoolId) = (obligation, obligation.Id, obligation.OrganisationId, obligation.Path, school, school.Id);

    public long Id { get; private set; }
    public long ObligationId { get; private set; }
    public Obligation Obligation { get; private set; } = null!;
    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";
    public int SchoolId { get; private set; }
    public OtherSchool School { get; private set; } = null!;
    public IReadOnlyList<LevelHeads> Heads { get; private set; } = [];
    public DateTimeOffset? InAt { get; private set; }

    protected override FactSubject Subject => new($"obligation:{ObligationId}", OrganisationId, Path);

    public int Total => Heads.Sum(one => one.Boys + one.Girls);

    /// <summary>Counted anew; it is in once whoever enters it says so.</summary>
    public void Count(IReadOnlyList<LevelHeads> heads, DateTimeOffset now)
    {
        Unless(heads.All(one => one.Boys >= 0 && one.Girls >= 0), "lec.heads-negative");
        Obligation.Write(LecSystem.OthersPart, now);
        (Heads, InAt) = ([.. heads.Where(one => one.Boys + one.Girls > 0)], null);
    }

    public void TakeIn(DateTimeOffset now)
    {
        Obligation.Write(LecSystem.OthersPart, now);
        InAt = now;
        Record("lec.other-school-in", detail: new { School.Name, count = Total });
    }
}

/// <summary>Boys and girls of one level.</summary>
public sealed record LevelHeads(string Level, int Boys, int Girls);
