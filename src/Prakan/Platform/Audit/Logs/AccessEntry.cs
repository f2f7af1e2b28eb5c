using System.Net;
using Prakan.Shared;

namespace Prakan.Platform.Audit.Logs;

/// <summary>Somebody looked at a person's data: who, in which post, at whose, and what for. Never changed.</summary>
public sealed class AccessEntry : IOwned
{
    private AccessEntry() { }

    internal AccessEntry(Actor actor, FactSubject subject, string purpose, DateTimeOffset at)
    {
        (Subject, OrganisationId, Path) = (subject.Name, subject.OrganisationId, subject.Path);
        (PersonId, PostId, Address) = (actor.PersonId, actor.PostFor(subject.Path), actor.Address);
        (Purpose, At) = (purpose, at);
    }

    public long Id { get; private set; }
    public DateTimeOffset At { get; private set; }
    public Guid? PersonId { get; private set; }
    public Guid? PostId { get; private set; }
    public int? OrganisationId { get; private set; }
    public string Path { get; private set; } = "";
    public string Subject { get; private set; } = "";
    public string Purpose { get; private set; } = "";
    public IPAddress? Address { get; private set; }
}
