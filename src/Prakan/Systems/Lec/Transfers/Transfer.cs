using Prakan.Platform.Audit;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using Prakan.Systems.Lec.Children;
using static Prakan.Shared.RuleBroken;
using static Prakan.Systems.Lec.Transfers.TransferState;

namespace Prakan.Systems.Lec.Transfers;

public enum TransferState
{
    Asked,
    Agreed,
    Refused,
    Withdrawn,
}

/// <summary>A child that one institution gives and another takes: asked by one, agreed by the other, seen by both. Until then neither sees more of it than stands here.</summary>
public sealed class Transfer : Tracked, IOwned
{
    public static readonly Flow<TransferState> Steps = new(
        (Asked, Agreed),
        (Asked, Refused),
        (Asked, Withdrawn));

    private Transfer() { }

    public Guid Id { get; private set; }
    public Guid ChildId { get; private set; }

    /// <summary>From where the child is given.</summary>
    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";
    public string FromName { get; private set; } = "";
    public int ToOrganisationId { get; private set; }
    public string ToPath { get; private set; } = "";
    public string ToName { get; private set; } = "";

    /// <summary>Whether whoever takes has asked, or whoever gives.</summary>
    public bool AskedByTaker { get; private set; }

    /// <summary>Name and year of birth: enough to know whom it is about.</summary>
    public string ChildName { get; private set; } = "";
    public int BirthYear { get; private set; }
    public string Level { get; private set; } = "";
    public DateOnly On { get; private set; }
    public TransferState State { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public string? Reason { get; private set; }

    protected override FactSubject Subject => new($"transfer:{Id}", AskedByTaker ? ToOrganisationId : OrganisationId, AskedByTaker ? ToPath : Path);

    public static Transfer Ask(Child child, Organisation from, Organisation to, bool askedByTaker, DateOnly on, Writer by)
    {
        Unless(from.Id != to.Id, "lec.transfer-to-itself");
        Unless(child.Status == ChildStatus.Here && child.Now is not null, "lec.not-here");
        Unless(on <= by.Today, "lec.day-to-come");
        Unless(on > child.Now!.From, "lec.before-enrolment", child.Now.From);
        var transfer = new Transfer
        {
            Id = Guid.CreateVersion7(), ChildId = child.Id, OrganisationId = from.Id, Path = from.Path, FromName = from.Name, ToOrganisationId = to.Id, ToPath = to.Path, ToName = to.Name,
            AskedByTaker = askedByTaker, ChildName = child.Card.FullName, BirthYear = ThaiYears.ToBuddhist(child.Card.BirthDate.Year), Level = child.Now.Level, On = on, AskedAt = by.Now,
        };
        transfer.Record("lec.transfer-asked", detail: new { from = from.Name, to = to.Name, on });
        return transfer;
    }

    /// <summary>The side that was asked agrees; the child counts there from the day of the transfer.</summary>
    public void Agree(Child child, Organisation to, Classroom classroom, Writer by)
    {
        Unless(child.OrganisationId == OrganisationId, "lec.not-here");
        Answer(Agreed, by.Now);
        child.CarryOver(this, to, classroom, by);
        Record("lec.transfer-agreed", detail: new { from = FromName, to = ToName, On });
    }

    public void Refuse(string? reason, DateTimeOffset now)
    {
        Unless(!string.IsNullOrWhiteSpace(reason), "lec.reason-needed");
        Answer(Refused, now);
        Reason = reason;
        Record("lec.transfer-refused", reason, new { from = FromName, to = ToName });
    }

    public void Withdraw(DateTimeOffset now)
    {
        Answer(Withdrawn, now);
        Record("lec.transfer-withdrawn", detail: new { from = FromName, to = ToName });
    }

    private void Answer(TransferState to, DateTimeOffset now)
    {
        State = Steps.Take(State, to, "lec.transfer-over");
        AnsweredAt = now;
    }
}
