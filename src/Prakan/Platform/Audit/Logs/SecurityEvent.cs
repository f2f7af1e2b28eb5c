using System.Net;

namespace Prakan.Platform.Audit.Logs;

/// <summary>Something that whoever guards the house wants to know of. It holds ids, never personal data.</summary>
public sealed class SecurityEvent
{
    /// <summary>As the law of computer crime asks, and more.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    private SecurityEvent() { }

    internal SecurityEvent(string kind, Guid? person, Guid? post, string? subject, IPAddress? address, DateTimeOffset at) =>
        (Kind, PersonId, PostId, Subject, Address, At) = (kind, person, post, subject, address, at);

    public long Id { get; private set; }
    public DateTimeOffset At { get; private set; }
    public string Kind { get; private set; } = "";
    public Guid? PersonId { get; private set; }
    public Guid? PostId { get; private set; }
    public string? Subject { get; private set; }
    public IPAddress? Address { get; private set; }
}
