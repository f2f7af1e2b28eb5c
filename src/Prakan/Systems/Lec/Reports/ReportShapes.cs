using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Duplicates;
using Prakan.Systems.Lec.Growth;

namespace Prakan.Systems.Lec.Reports;

internal static class ReportShapes
{
    public const string In = "In", Out = "Out", Away = "Away", Confirmed = "Confirmed", Waiting = "Waiting", Unmeasured = "Unmeasured";

    private const string Ours = "ในสังกัด", Theirs = "สังกัดอื่น";

    private static readonly (string, string)[] Sexes = [($"{Sex.Male}", Sex.Male.Thai()), ($"{Sex.Female}", Sex.Female.Thai())];

    public static ReportShape Of(ReportTopic topic) => topic switch
    {
        ReportTopic.Children => new(Ours, Theirs, Sexes),
        ReportTopic.Unconfirmed => new("สถานศึกษา", "อปท.", [(Confirmed, "ยืนยันแล้ว"), (Waiting, "ยังไม่ยืนยัน")]),
        ReportTopic.Duplicates => new("เรื่องที่ยังไม่ยุติ", "", [($"{DuplicateGround.SameNumber}", DuplicateGround.SameNumber.Thai()), ($"{DuplicateGround.LikelySame}", DuplicateGround.LikelySame.Thai())], HasTotal: false),
        ReportTopic.Nutrition => new(Ours, Theirs, [.. GrowthStates.All.Select((thai, place) => ($"{place}", thai)), (Unmeasured, "ยังบอกไม่ได้")]),
        _ => new("เด็กและนักเรียน", "", [(In, "ย้ายเข้า"), (Out, "ย้ายออก"), (Away, "ย้ายไปนอกระบบ")], AddsUp: false),
    };
}
