using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Notices;

/// <summary>How somebody wants to be told about one kind by mail, where that is not the usual way.</summary>
public sealed class NoticeChoice
{
    private NoticeChoice() { }

    public NoticeChoice(Guid personId, NoticeKind kind, MailTiming timing)
    {
        (PersonId, Kind) = (personId, kind);
        Choose(timing);
    }

    public Guid PersonId { get; private set; }
    public NoticeKind Kind { get; private set; }
    public MailTiming Timing { get; private set; }

    public void Choose(MailTiming timing)
    {
        Unless(Kind.Allows(timing), "notice.timing-impossible");
        Timing = timing;
    }
}
