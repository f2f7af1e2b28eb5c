using Prakan.Demo.Rounds;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Calendar;
using Prakan.Shared;
using static Prakan.Demo.Rounds.Fate;

namespace Prakan.Systems.Surveys.Demo;

/// <summary>Institutions report how ready they are, the agency and for local ones the province approve.</summary>
internal sealed class Readiness(string key, string issuer, DemoStanding standing) : SurveyRound(key, "readiness", issuer)
{
    /// <summary>The centre of the named accounts comes first: its report has come back.</summary>
    private static readonly Fate[] OnStage = [Returned, Sent, HalfWay, Sent, Approved, Draft, Sent, HalfWay, NotStarted, Approved, Extended, Sent, Returned, HalfWay, Draft, Approved, Excused, NotStarted];

    private static readonly Mix Elsewhere = new((NotStarted, 0.17), (Excused, 0.01), (Extended, 0.03), (Draft, 0.16), (Sent, 0.18), (Returned, 0.07), (HalfWay, 0.12), (Approved, 0.26));

    public override DemoStanding Standing => standing;

    public override Fate FateOf(Fated one) => standing == DemoStanding.Closed ? Approved
        : one.Place is { } place ? OnStage[place % OnStage.Length] : Elsewhere.Of(one.Chance);

    public override RoundPlan Plan(DateOnly today)
    {
        var year = ThaiYears.Academic(today) + (standing == DemoStanding.Closed ? -1 : standing == DemoStanding.Draft ? 1 : 0);
        var opens = standing switch
        {
            DemoStanding.Closed => today.AddYears(-1).AddDays(-20),
            DemoStanding.Draft => today.AddYears(1).AddDays(-20),
            _ => today.AddDays(-20),
        };
        return Plan($"แบบสำรวจความพร้อมเปิดภาคเรียน ปีการศึกษา {year}", year, opens, opens.AddDays(29), opens.AddDays(36)) with
        {
            LetterNumber = standing == DemoStanding.Draft ? null : Issuer == SurveyRounds.LocalDepartment ? "มท 0816.3/ว 587" : "ศธ 04009/ว 412",
            LetterDate = standing == DemoStanding.Draft ? null : opens.AddDays(-5),
            AsOf = opens,
            Expected = new Expectation { Kinds = [OrganisationKind.School, OrganisationKind.College, OrganisationKind.ChildCentre] },
            Chain = new Chain(
            [
                new(ChainVerb.Report, ReportLevel.Institution) { Tells = [ReportLevel.Agency] },
                new(ChainVerb.Approve, ReportLevel.Agency) { Tells = [ReportLevel.Institution] },
                new(ChainVerb.Approve, ReportLevel.Province) { Tells = [ReportLevel.Department] },
            ]),
            Parts = [new("staff", "บุคลากร"), new("place", "อาคารสถานที่")],
            Calendar =
            [
                new("ต้นสังกัดแจ้งสถานศึกษา", ReportLevel.Agency, new DateRule(DateAnchor.Letter, 3, DateUnit.WorkingDay)),
                new("สถานศึกษาส่งร่างแรก", ReportLevel.Institution, new DateRule(DateAnchor.Opening, 2, DateUnit.Week) { OnWorkingDay = true }),
                new("จังหวัดสรุปส่งกรม", ReportLevel.Province, new DateRule(DateAnchor.CutOff, -2, DateUnit.WorkingDay)),
            ],
        };
    }
}
