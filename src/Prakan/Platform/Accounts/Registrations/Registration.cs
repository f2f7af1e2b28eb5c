using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Audit;
using Prakan.Platform.Notices;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using static Prakan.Platform.Accounts.Registrations.RegistrationState;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Accounts.Registrations;

public enum RegistrationState
{
    Asked,
    Accepted,
    Refused,
}

/// <summary>Somebody of an office asks to come in; nothing opens until the office's director or the level above accepts.</summary>
public sealed class Registration : Tracked, IOwned
{
    public static readonly Flow<RegistrationState> Steps = new(
        (Asked, Accepted),
        (Asked, Refused));

    private Registration() { }

    public Guid Id { get; private set; }
    public int OrganisationId { get; private set; }
    public Organisation Organisation { get; private set; } = null!;
    public string Path { get; private set; } = "";
    public RegistrationCard Card { get; private set; } = null!;
    public string PasswordHash { get; private set; } = "";
    public RegistrationState State { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public string? Reason { get; private set; }
    public Guid? PersonId { get; private set; }

    protected override FactSubject Subject => new($"registration:{Id}", OrganisationId, Path);

    public static Registration Ask(Organisation organisation, RegistrationCard card, string passwordHash, DateTimeOffset now)
    {
        var registration = new Registration
        {
            Id = Guid.CreateVersion7(),
            OrganisationId = organisation.Id,
            Organisation = organisation,
            Path = organisation.Path,
            Card = card,
            PasswordHash = passwordHash,
            AskedAt = now,
        };
        registration.Record("registration.asked");
        registration.Tell(NoticeKind.Registration, NoticeTo.Office(organisation.Id, organisation.Path, Verb.AcceptRegistration), $"/registrations/{registration.Id}");
        return registration;
    }

    /// <summary>Opens the account with one post; the answerer must be able to give that post, and is never the asker.</summary>
    public Post Accept(Role role, Tenure tenure, Giver giver, DateTimeOffset now)
    {
        Unless(giver.MayGive(role, Path), "post.give-more-than-held");
        State = Steps.Take(State, Accepted, "registration.answered");
        var person = new Person(Card.Email, Card.FullName) { Email = Card.Email, NormalizedEmail = Card.Email.ToUpperInvariant(), PasswordHash = PasswordHash, PhoneNumber = Card.Telephone };
        (AnsweredAt, PersonId, PasswordHash) = (now, person.Id, "");
        Record("registration.accepted", detail: new { role, person = person.Id });
        return Post.Give(person, Organisation, role, tenure, giver);
    }

    public void Refuse(string reason, DateTimeOffset now)
    {
        State = Steps.Take(State, Refused, "registration.answered");
        (AnsweredAt, Reason, PasswordHash) = (now, reason, "");
        Record("registration.refused", reason);
    }
}

/// <summary>What the asker says of themselves.</summary>
public sealed record RegistrationCard(string Email, string FullName, string StaffType, string Position, string Telephone, string? HomeAddress, string? OfficeAddress);
