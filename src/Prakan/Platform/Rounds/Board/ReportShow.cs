using System.Linq.Expressions;
using Prakan.Platform.Rounds.Obligations;
using static Prakan.Platform.Rounds.Obligations.ObligationState;

namespace Prakan.Platform.Rounds.Board;

/// <summary>Which reports below an office a list shows; the figures of the board lead to them.</summary>
public enum ReportShow
{
    Missing,
    Expected,
    NotStarted,
    Draft,
    Sent,
    Returned,
    Approved,
    Late,
    Extended,
    Excused,
}

public static class ReportShows
{
    public static string Thai(this ReportShow show) => show switch
    {
        ReportShow.Expected => "ต้องรายงาน",
        ReportShow.NotStarted => "ยังไม่เริ่ม",
        ReportShow.Draft => "กำลังจัดทำ",
        ReportShow.Sent => "รอพิจารณา",
        ReportShow.Returned => "รอแก้ไข",
        ReportShow.Approved => "เรียบร้อยแล้ว",
        ReportShow.Late => "ส่งล่าช้า",
        ReportShow.Extended => "ได้ขยายเวลา",
        ReportShow.Excused => "ได้รับยกเว้น",
        _ => "ค้างส่ง",
    };

    public static int Of(this ReportShow show, BoardTally tally) => show switch
    {
        ReportShow.Expected => tally.Expected,
        ReportShow.NotStarted => tally.NotStarted,
        ReportShow.Draft => tally.Draft,
        ReportShow.Sent => tally.Sent,
        ReportShow.Returned => tally.Returned + tally.Reopened,
        ReportShow.Approved => tally.Approved,
        ReportShow.Late => tally.Late,
        ReportShow.Extended => tally.Extended,
        ReportShow.Excused => tally.Excused,
        _ => tally.Missing,
    };

    public static Expression<Func<Obligation, bool>> Rule(this ReportShow show) => show switch
    {
        ReportShow.Expected => one => one.ExcusedAt == null,
        ReportShow.NotStarted => one => one.ExcusedAt == null && one.State == NotStarted,
        ReportShow.Draft => one => one.ExcusedAt == null && one.State == Draft,
        ReportShow.Sent => one => one.ExcusedAt == null && one.State == Sent,
        ReportShow.Returned => one => one.ExcusedAt == null && (one.State == Returned || one.State == Reopened),
        ReportShow.Approved => one => one.ExcusedAt == null && one.State == Approved,
        ReportShow.Late => one => one.ExcusedAt == null && one.Late && one.State != NotStarted && one.State != Draft,
        ReportShow.Extended => one => one.ExcusedAt == null && one.ExtendedDue != null,
        ReportShow.Excused => one => one.ExcusedAt != null,
        _ => one => one.ExcusedAt == null && one.State != Sent && one.State != Approved,
    };
}
