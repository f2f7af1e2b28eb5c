using static Prakan.Platform.Accounts.HandOvers.HandOverState;

namespace Prakan.Platform.Accounts.HandOvers;

public static class HandOverViews
{
    /// <summary>A hand-over concerns two people: who gives and who takes.</summary>
    public static IQueryable<HandOver> Of(this IQueryable<HandOver> rows, CurrentUser user) =>
        rows.Where(one => one.SuccessorId == user.PersonId || one.Post.PersonId == user.PersonId);

    public static string Thai(this HandOverState state) => state switch
    {
        Offered => "รอตอบรับ",
        Accepted => "ตอบรับแล้ว รอถึงเวลา",
        Done => "ส่งมอบแล้ว",
        Declined => "ไม่รับ",
        _ => "ถอนแล้ว",
    };

    public static string Kind(this HandOverState state) => state switch
    {
        Offered or Accepted => "wait",
        Done => "ok",
        Declined => "bad",
        _ => "idle",
    };
}
