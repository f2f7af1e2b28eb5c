namespace Prakan.Platform.Notices;

/// <summary>A letter waiting in the outbox; it leaves after the transaction that wrote it.</summary>
public sealed class Mail
{
    private Mail() { }

    public Mail(string to, string subject, string body, DateTimeOffset now) =>
        (Id, To, Subject, Body, WrittenAt, NextTryAt) = (Guid.CreateVersion7(), to, subject, body, now, now);

    public Guid Id { get; private set; }
    public string To { get; private set; } = "";
    public string Subject { get; private set; } = "";
    public string Body { get; private set; } = "";
    public DateTimeOffset WrittenAt { get; private set; }
    public DateTimeOffset NextTryAt { get; private set; }
    public int Tries { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }
    public string? LastError { get; private set; }

    internal void Sent(DateTimeOffset now) => (SentAt, Body, LastError) = (now, "", null);

    internal void Failed(string error, DateTimeOffset now) =>
        (Tries, LastError, NextTryAt) = (Tries + 1, error, now + TimeSpan.FromMinutes(Math.Min(60, Math.Pow(2, Tries))));
}
