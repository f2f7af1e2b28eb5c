using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Audit;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Accounts.Posts;

/// <summary>A person holds a role at an organisation from a minute to a minute. Rights belong to the post; the person comes and goes.</summary>
public sealed class Post : Tracked, IOwned
{
    private Post() { }

    public Guid Id { get; private set; }
    public Guid PersonId { get; private set; }
    public Person Person { get; private set; } = null!;
    public int OrganisationId { get; private set; }
    public Organisation Organisation { get; private set; } = null!;
    public string Path { get; private set; } = "";
    public Role Role { get; private set; }
    public DateTimeOffset From { get; private set; }
    public DateTimeOffset? Until { get; private set; }
    public string? OrderNumber { get; private set; }
    public Guid? ActingForId { get; private set; }
    public Post? ActingFor { get; private set; }
    public Guid? GivenByPostId { get; private set; }

    protected override FactSubject Subject => new($"post:{Id}", OrganisationId, Path);

    public static Post Give(Person person, Organisation organisation, Role role, Tenure tenure, Giver giver)
    {
        Unless(giver.MayGive(role, organisation.Path), "post.give-more-than-held");
        return Begin(person, organisation, role, tenure, giver.PostId, actingFor: null);
    }

    /// <summary>Somebody stands in for the holder between two days; the holder keeps the post.</summary>
    public Post LendTo(Person person, Tenure tenure, Giver giver)
    {
        Unless(tenure.Until is not null, "post.acting-needs-end");
        Unless(ActingForId is null, "post.acting-for-acting");
        Unless(person.Id != PersonId, "post.acting-for-oneself");
        Unless(giver.PostId == Id || giver.MayGive(Role, Path), "post.give-more-than-held");
        Unless(Until is null || tenure.Until <= Until, "post.acting-beyond-post");
        return Begin(person, Organisation, Role, tenure, giver.PostId, actingFor: this);
    }

    public bool IsHeldAt(DateTimeOffset moment) => From <= moment && (Until is null || moment < Until);

    public void End(DateTimeOffset at, string? reason)
    {
        Unless(Until is null || at < Until, "post.ended-already");
        Until = at < From ? From : at;
        Record("post.ended", reason, new { PersonId, Role, at });
    }

    /// <summary>The holder may not come in any more, whatever posts they hold.</summary>
    public void DisableHolder(string reason, DateTimeOffset now)
    {
        Unless(Person.DisabledAt is null, "person.disabled-already");
        Person.Disable(now);
        Record("person.disabled", reason, new { PersonId });
    }

    public void EnableHolder(string reason)
    {
        Unless(Person.DisabledAt is not null, "person.not-disabled");
        Person.Enable();
        Record("person.enabled", reason, new { PersonId });
    }

    /// <summary>Rights move at one minute: the outgoing holder's end is the incoming holder's beginning.</summary>
    internal Post PassTo(Person successor, DateTimeOffset at, string? order)
    {
        End(at, order);
        return Begin(successor, Organisation, Role, new Tenure(at, null, order), Id, actingFor: null);
    }

    internal static Post FromSlip(Person person, Organisation organisation, Role role, Tenure tenure, Guid? givenBy) =>
        Begin(person, organisation, role, tenure, givenBy, actingFor: null);

    private static Post Begin(Person person, Organisation organisation, Role role, Tenure tenure, Guid? givenBy, Post? actingFor)
    {
        Unless(role.FitsAt(organisation.Kind), "post.role-misplaced", role.Thai());
        Unless(tenure.Until is null || tenure.From < tenure.Until, "post.ends-before-it-begins");
        var post = new Post
        {
            Id = Guid.CreateVersion7(),
            Person = person,
            PersonId = person.Id,
            Organisation = organisation,
            OrganisationId = organisation.Id,
            Path = organisation.Path,
            Role = role,
            From = tenure.From,
            Until = tenure.Until,
            OrderNumber = tenure.OrderNumber,
            GivenByPostId = givenBy,
            ActingFor = actingFor,
            ActingForId = actingFor?.Id,
        };
        post.Record("post.given", tenure.OrderNumber, new { post.PersonId, role, tenure.From, tenure.Until, actingFor = actingFor?.Id });
        return post;
    }
}

/// <summary>From when to when, by which appointment order.</summary>
public sealed record Tenure(DateTimeOffset From, DateTimeOffset? Until, string? OrderNumber);
