using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Audit;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Accounts.Slips;

public enum SlipPurpose
{
    NewPost,
    LostPassword,
}

public enum SlipState
{
    Open,
    Used,
    Voided,
    Expired,
    Exhausted,
}

/// <summary>A one-time code on paper or in a mail: it opens one post, or one forgotten account, once. Nobody ever sees a password.</summary>
public sealed class Slip : Tracked, IOwned
{
    public const int MostTries = 10;
    public static readonly TimeSpan Life = TimeSpan.FromDays(30);
    public static readonly TimeSpan LifeOfLetter = TimeSpan.FromMinutes(30);

    private Slip() { }

    public Guid Id { get; private set; }
    public long Serial { get; private set; }
    public Guid BatchId { get; private set; }
    public SlipPurpose Purpose { get; private set; }
    public int OrganisationId { get; private set; }
    public Organisation Organisation { get; private set; } = null!;
    public string Path { get; private set; } = "";
    public Role? Role { get; private set; }
    public Guid? PersonId { get; private set; }
    public Person? Person { get; private set; }
    public string? FullName { get; private set; }
    public string? Email { get; private set; }
    public string? OrderNumber { get; private set; }
    public byte[] CodeHash { get; private set; } = [];
    public string CodeKey { get; private set; } = "";
    public DateTimeOffset IssuedAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public Guid? IssuedByPostId { get; private set; }
    public int Tries { get; private set; }
    public DateTimeOffset? UsedAt { get; private set; }
    public DateTimeOffset? VoidedAt { get; private set; }
    public Guid? ReplacedById { get; private set; }

    protected override FactSubject Subject => new($"slip:{Id}", OrganisationId, Path);

    /// <summary>Invites somebody to a post that the giver may give.</summary>
    public static Slip Invite(Invitation invitation, Giver giver, CodeHash seal, long serial, Guid batch, DateTimeOffset now)
    {
        Unless(invitation.Role.FitsAt(invitation.Organisation.Kind), "post.role-misplaced", invitation.Role.Thai());
        Unless(giver.MayGive(invitation.Role, invitation.Organisation.Path), "post.give-more-than-held");
        Unless(!invitation.Organisation.IsClosed(Clock.DayOf(now)), "organisation.closed-already");
        var slip = Issue(SlipPurpose.NewPost, invitation.Organisation, giver.PostId, seal, serial, batch, now);
        (slip.Role, slip.FullName, slip.Email, slip.OrderNumber) = (invitation.Role, invitation.FullName, invitation.Email, invitation.OrderNumber);
        slip.Record("slip.issued", detail: new { slip.Serial, slip.Role, byMail = slip.Email is not null });
        return slip;
    }

    /// <summary>Lets the holder of a post below set a new password, without any mail.</summary>
    public static Slip ForLostPassword(Post post, Giver giver, CodeHash seal, long serial, DateTimeOffset now)
    {
        Unless(giver.MayGive(post.Role, post.Path), "post.give-more-than-held");
        var slip = Issue(SlipPurpose.LostPassword, post.Organisation, giver.PostId, seal, serial, Guid.CreateVersion7(), now);
        (slip.Role, slip.PersonId, slip.Person, slip.FullName) = (post.Role, post.PersonId, post.Person, post.Person.FullName);
        slip.Record("slip.issued-for-lost-password", detail: new { slip.Serial, post.PersonId });
        return slip;
    }

    /// <summary>Somebody who forgot a password asked for a letter: whoever reads that mailbox has half an hour.</summary>
    internal static Slip ForLetter(Post post, CodeHash seal, long serial, DateTimeOffset now)
    {
        var slip = Issue(SlipPurpose.LostPassword, post.Organisation, issuedBy: null, seal, serial, Guid.CreateVersion7(), now);
        (slip.Role, slip.PersonId, slip.Person, slip.Email) = (post.Role, post.PersonId, post.Person, post.Person.Email);
        slip.ExpiresAt = now + LifeOfLetter;
        slip.Record("slip.asked-for-lost-password", detail: new { slip.Serial, post.PersonId });
        return slip;
    }

    public SlipState StateAt(DateTimeOffset now) =>
        UsedAt is not null ? SlipState.Used
        : VoidedAt is not null ? SlipState.Voided
        : Tries >= MostTries ? SlipState.Exhausted
        : now >= ExpiresAt ? SlipState.Expired
        : SlipState.Open;

    /// <summary>A new code in place of this one, which is void from now on.</summary>
    public Slip Reissue(Giver giver, CodeHash seal, long serial, Guid batch, DateTimeOffset now)
    {
        Unless(UsedAt is null, "slip.used");
        Unless(ReplacedById is null, "slip.replaced");
        Unless(giver.MayGive(Role!.Value, Path), "post.give-more-than-held");
        Unless(!Organisation.IsClosed(Clock.DayOf(now)), "organisation.closed-already");
        var next = Issue(Purpose, Organisation, giver.PostId, seal, serial, batch, now);
        (next.Role, next.PersonId, next.Person, next.FullName, next.Email, next.OrderNumber) = (Role, PersonId, Person, FullName, Email, OrderNumber);
        (VoidedAt, ReplacedById) = (VoidedAt ?? now, next.Id);
        next.Record("slip.reissued", detail: new { next.Serial, before = Serial });
        return next;
    }

    public void Void(string reason, DateTimeOffset now)
    {
        Unless(UsedAt is null, "slip.used");
        Unless(VoidedAt is null, "slip.voided");
        VoidedAt = now;
        Record("slip.voided", reason, new { Serial });
    }

    internal void WrongTry()
    {
        Tries++;
        if (Tries == MostTries) Record("slip.exhausted", detail: new { Serial });
    }

    /// <summary>The invited person takes the post; the slip is spent.</summary>
    internal Post Accept(Person person, string notice, DateTimeOffset now)
    {
        Unless(Purpose == SlipPurpose.NewPost, "slip.not-open");
        Spend(person, now);
        Record("slip.used", detail: new { Serial, person = person.Id, notice });
        return Post.FromSlip(person, Organisation, Role!.Value, new Tenure(now, null, OrderNumber), IssuedByPostId);
    }

    /// <summary>The person sets a new password; the slip is spent.</summary>
    internal void RenewPassword(string passwordHash, HeldPost? at, DateTimeOffset now)
    {
        Unless(Purpose == SlipPurpose.LostPassword && Person is { DisabledAt: null }, "slip.not-open");
        Spend(Person!, now);
        Person!.ChangePassword(passwordHash, at);
        Record("slip.used", detail: new { Serial, person = PersonId });
    }

    private void Spend(Person person, DateTimeOffset now)
    {
        Unless(StateAt(now) == SlipState.Open, "slip.not-open");
        (UsedAt, Person, PersonId) = (now, person, person.Id);
    }

    private static Slip Issue(SlipPurpose purpose, Organisation organisation, Guid? issuedBy, CodeHash seal, long serial, Guid batch, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(), Serial = serial, BatchId = batch, Purpose = purpose, OrganisationId = organisation.Id, Organisation = organisation,
        Path = organisation.Path, CodeHash = seal.Hash, CodeKey = seal.KeyId, IssuedAt = now, ExpiresAt = now + Life, IssuedByPostId = issuedBy,
    };
}

/// <summary>Who is invited to what.</summary>
public sealed record Invitation(Organisation Organisation, Role Role, string? FullName, string? Email, string? OrderNumber);

