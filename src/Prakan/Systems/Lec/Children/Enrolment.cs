using Prakan.Platform.Organisations;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.Lec.Children;

/// <summary>A child in a room of an institution, from a day until a day: on any date a child counts in one place at most.</summary>
public sealed class Enrolment : IOwned
{
    private Enrolment() { }

    private Enrolment(Child child, Classroom classroom, DateOnly from, ChildVerb began)
    {
        (Child, ChildId, Sex, Level, Room, From, Began) = (child, child.Id, child.Card.Sex, classroom.Level, classroom.Room, from, began);
        Year = ThaiYears.Academic(from);
    }

    public long Id { get; private set; }
    public Guid ChildId { get; private set; }
    public Child Child { get; private set; } = null!;
    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";

    /// <summary>A school of another affiliation, whose pupils the authority of its area enters.</summary>
    public int? OtherSchoolId { get; private set; }

    /// <summary>Counted by here, so that a child that has gone elsewhere since still counts where it was.</summary>
    public Sex Sex { get; private set; }

    public string Level { get; private set; } = "";
    public string Room { get; private set; } = "";

    /// <summary>The academic year in which it begins.</summary>
    public int Year { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The first day on which it counts no more.</summary>
    public DateOnly? Until { get; private set; }

    public ChildVerb Began { get; private set; }
    public ChildVerb? Ended { get; private set; }

    /// <summary>The promotion that began it, so that it can be undone.</summary>
    public Guid? PromotionId { get; private set; }

    public Classroom Classroom => new(Level, Room);

    public bool CountsOn(DateOnly day) => From <= day && (Until is null || day < Until);

    internal static Enrolment Begin(Child child, Organisation at, Classroom classroom, DateOnly from, ChildVerb began, int? otherSchool = null) =>
        new(child, classroom, from, began) { OrganisationId = at.Id, Path = at.Path, OtherSchoolId = otherSchool };

    internal Enrolment Follow(Classroom classroom, DateOnly from, ChildVerb began, Guid? promotion = null) =>
        new(Child, classroom, from, began) { OrganisationId = OrganisationId, Path = Path, OtherSchoolId = OtherSchoolId, PromotionId = promotion };

    internal void End(DateOnly on, ChildVerb how)
    {
        Unless(Until is null, "lec.not-here");
        Unless(on > From, "lec.before-enrolment", From);
        (Until, Ended) = (on, how);
    }

    /// <summary>What ended it is undone.</summary>
    internal void GoOn() => (Until, Ended) = (null, null);

    internal void Correct(Sex sex) => Sex = sex;

    /// <summary>Begun by mistake on this very day: another room, without a stretch of its own.</summary>
    internal void Correct(Classroom classroom) => (Level, Room) = (classroom.Level, classroom.Room);
}
