namespace Prakan.Platform.Accounts.SignIn;

/// <summary>A browser in which this person has signed in before; it skips the waits that strangers' tries cause.</summary>
public sealed class KnownDevice
{
    private KnownDevice() { }

    public KnownDevice(Guid personId, byte[] tokenHash, DateTimeOffset now) => (Id, PersonId, TokenHash, LastUsedAt) = (Guid.CreateVersion7(), personId, tokenHash, now);

    public Guid Id { get; private set; }
    public Guid PersonId { get; private set; }
    public byte[] TokenHash { get; private set; } = [];
    public DateTimeOffset LastUsedAt { get; private set; }

    public void Used(DateTimeOffset now) => LastUsedAt = now;
}
