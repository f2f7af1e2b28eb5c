using System.Net;

namespace Prakan.Platform.Accounts.Sessions;

/// <summary>One signed-in browser. The cookie holds a random token; the row holds its hash.</summary>
public sealed class Session
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(60);
    public static readonly TimeSpan Absolute = TimeSpan.FromHours(12);

    private Session() { }

    public Session(Guid personId, byte[] tokenHash, DateTimeOffset now, IPAddress? address, string? browser)
    {
        Id = Guid.CreateVersion7();
        (PersonId, TokenHash, StartedAt, LastSeenAt, EndsAt) = (personId, tokenHash, now, now, now + Absolute);
        (Address, Browser) = (address, browser is { Length: > 200 } ? browser[..200] : browser);
    }

    public Guid Id { get; private set; }
    public Guid PersonId { get; private set; }
    public Person Person { get; private set; } = null!;
    public byte[] TokenHash { get; private set; } = [];
    public DateTimeOffset StartedAt { get; private set; }
    public DateTimeOffset LastSeenAt { get; private set; }
    public DateTimeOffset EndsAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public IPAddress? Address { get; private set; }
    public string? Browser { get; private set; }

    public bool IsOpenAt(DateTimeOffset now) => EndedAt is null && now < EndsAt && now < LastSeenAt + Idle;

    public void End(DateTimeOffset now) => EndedAt ??= now;

    /// <summary>The browser goes on under a new token; whoever has the old one is out.</summary>
    internal void Renew(byte[] tokenHash) => TokenHash = tokenHash;
}
