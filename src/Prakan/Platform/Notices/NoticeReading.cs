namespace Prakan.Platform.Notices;

/// <summary>Somebody has read one notice; the office's other holders have not.</summary>
public sealed class NoticeReading
{
    private NoticeReading() { }

    public NoticeReading(Guid personId, Guid noticeId, DateTimeOffset now) => (PersonId, NoticeId, At) = (personId, noticeId, now);

    public Guid PersonId { get; private set; }
    public Guid NoticeId { get; private set; }
    public DateTimeOffset At { get; private set; }
}

/// <summary>How far somebody has read everything.</summary>
public sealed class NoticeReader
{
    private NoticeReader() { }

    public NoticeReader(Guid personId, DateTimeOffset now) => (PersonId, ReadUntil) = (personId, now);

    public Guid PersonId { get; private set; }
    public DateTimeOffset ReadUntil { get; private set; }

    public void ReadAll(DateTimeOffset now) => ReadUntil = now;
}
