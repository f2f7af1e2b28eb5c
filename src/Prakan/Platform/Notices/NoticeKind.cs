namespace Prakan.Platform.Notices;

/// <summary>What people are told about; the name and the sentence of each stand in notices.tsv.</summary>
public enum NoticeKind
{
    Opened,
    BeforeDue,
    Late,
    Postponed,
    Closed,
    Extended,
    ExtensionAsked,
    ExtensionRefused,
    Excused,
    Nudged,
    Returned,
    Approved,
    UnlockAsked,
    Unlocked,
    UnlockRefused,
    LockedAgain,
    HandOver,
    Registration,
    FileRefused,
    FileHeld,
    FileReleased,
    Assigned,
    Inquired,
    Released,
    Duplicate,
    Export,
    UnusualReading,

    /// <summary>Reports have come to be decided: said in digests alone, since the inbox shows them.</summary>
    Sent,
}

/// <summary>When a notice goes out by mail as well; in the app it always stands.</summary>
public enum MailTiming
{
    AtOnce,
    Digest,
    InAppOnly,
}

public static class NoticeKinds
{
    public static readonly IReadOnlyList<NoticeKind> All = Enum.GetValues<NoticeKind>();

    /// <summary>The kinds that stand in the app.</summary>
    public static IEnumerable<NoticeKind> Told => All.Where(kind => kind != NoticeKind.Sent);

    /// <summary>How a kind is mailed until somebody chooses otherwise: what stops somebody's work, or lets it go on, at once.</summary>
    public static MailTiming Usual(this NoticeKind kind) => kind switch
    {
        NoticeKind.Returned or NoticeKind.Unlocked or NoticeKind.UnlockRefused or NoticeKind.UnlockAsked or NoticeKind.ExtensionRefused or NoticeKind.HandOver or NoticeKind.FileRefused or NoticeKind.UnusualReading => MailTiming.AtOnce,
        _ => MailTiming.Digest,
    };

    /// <summary>Why nobody may do without the mail; null where it may be switched off.</summary>
    public static string? Always(this NoticeKind kind) => kind switch
    {
        NoticeKind.Returned => "ส่งกลับแล้วรอท่านแก้ไข หากไม่ทราบ รายงานจะค้างจนเลยกำหนด",
        NoticeKind.UnusualReading => "ผู้ดูแลข้อมูลส่วนบุคคลต้องทราบทันที",
        NoticeKind.HandOver => "เป็นเรื่องสิทธิ์ในตำแหน่งของท่านเอง",
        _ => null,
    };

    /// <summary>What is told to thousands by one row is mailed with the day's digest at the earliest.</summary>
    public static bool IsForMany(this NoticeKind kind) => kind is NoticeKind.Opened or NoticeKind.Postponed or NoticeKind.Closed or NoticeKind.BeforeDue or NoticeKind.Late or NoticeKind.Sent;

    public static bool Allows(this NoticeKind kind, MailTiming timing) => timing switch
    {
        MailTiming.AtOnce => !kind.IsForMany(),
        MailTiming.InAppOnly => kind.Always() is null,
        _ => true,
    };

    public static string Thai(this MailTiming timing) => timing switch
    {
        MailTiming.AtOnce => "อีเมลทันที",
        MailTiming.Digest => "รวมในอีเมลประจำวัน",
        _ => "ดูในระบบเท่านั้น",
    };
}
