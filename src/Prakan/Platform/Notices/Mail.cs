using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Notices;

public enum MailState
{
    Waiting,
    GivenUp,
    Sent,
}

/// <summary>A letter waiting in the outbox; it leaves after the transaction that wrote it.</summary>
public sealed class Mail
{
    private Mail() { }

    public Mail(string to, string subject, string body, DateTimeOffset now) =>
        (Id, To, Subject, Body, WrittenAt, NextTryAt) = (Guid.CreateVersion7(), to, subject, body, now, now);

    public Guid Id { get; private set; }

    /// <summary>What it tells and to whom: a second letter with the same key cannot be written.</summary>
    public string? Key { get; init; }

    public string To { get; private set; } = "";
    public string Subject { get; private set; } = "";
    public string Body { get; private set; } = "";
    public DateTimeOffset WrittenAt { get; private set; }
    public DateTimeOffset NextTryAt { get; private set; }
    public int Tries { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }
    public DateTimeOffset? GivenUpAt { get; private set; }
    public string? LastError { get; private set; }

    public bool IsNotice => Key is not null;
    public MailState State => SentAt is not null ? MailState.Sent : GivenUpAt is not null ? MailState.GivenUp : MailState.Waiting;

    internal void Sent(DateTimeOffset now) => (SentAt, Body, LastError) = (now, "", null);

    /// <summary>The relay took up the letter and would not have it now: later, and at longer and longer intervals.</summary>
    internal void Refused(string error, int mostTries, DateTimeOffset now)
    {
        (Tries, LastError, NextTryAt) = (Tries + 1, error, now + TimeSpan.FromMinutes(Math.Min(60, Math.Pow(2, Tries))));
        if (Tries >= mostTries) GivenUpAt = now;
    }

    /// <summary>The relay will never have it.</summary>
    internal void Rejected(string error, DateTimeOffset now) => (Tries, LastError, GivenUpAt) = (Tries + 1, error, now);

    /// <summary>The relay itself is not there; that is no fault of the letter's, and is not counted against it.</summary>
    internal void Waits(string error, DateTimeOffset until) => (LastError, NextTryAt) = (error, until);

    public void TryAgain(DateTimeOffset now)
    {
        Unless(SentAt is null, "mail.sent-already");
        (GivenUpAt, Tries, NextTryAt) = (null, 0, now);
    }
}
