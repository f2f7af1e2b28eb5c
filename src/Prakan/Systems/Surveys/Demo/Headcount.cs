using Prakan.Demo;
using Prakan.Demo.Rounds;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Calendar;
using Prakan.Shared;
using static Prakan.Demo.Rounds.Fate;

namespace Prakan.Systems.Surveys.Demo;

/// <summary>Institutions confirm their pupils; their authority confirms the whole when all of them are in. The due date has passed, the cut-off has not.</summary>
internal sealed class Headcount(string key, string issuer) : SurveyRound(key, "pupils", issuer)
{
    private static readonly OrganisationKind[] Authorities =
    [
        OrganisationKind.ProvincialAdministration, OrganisationKind.CityMunicipality, OrganisationKind.TownMunicipality, OrganisationKind.SubdistrictMunicipality,
        OrganisationKind.SubdistrictAdministration, OrganisationKind.SpecialAuthority,
    ];

    private static readonly Mix Unfinished = new((Approved, 0.7), (Draft, 0.18), (NotStarted, 0.12));

    public override Fate FateOf(Fated one)
    {
        // The town still waits for some, its neighbour for nobody any more.
        if (one.Organisation.Kind.IsAuthority()) return one.Place is null && IsWhole(one.Organisation) && one.Chance.Happens(0.6) ? Approved : NotStarted;
        if (one.NextDoor) return Approved;
        if (one.Place is { } place) return place == 0 ? NotStarted : place % 6 == 5 ? Draft : Approved;
        return IsWhole(one.Parent) ? Approved : Unfinished.Of(one.Chance);
    }

    public override RoundPlan Plan(DateOnly today)
    {
        var year = ThaiYears.Academic(today);
        return Plan($"ยืนยันจำนวนผู้เรียน ปีการศึกษา {year}", year, today.AddDays(-25), today.AddDays(-2), today.AddDays(6)) with
        {
            LetterNumber = "มท 0816.3/ว 602",
            LetterDate = today.AddDays(-30),
            AsOf = today.AddDays(-25),
            Expected = new Expectation { Kinds = [OrganisationKind.School, OrganisationKind.College, OrganisationKind.ChildCentre, .. Authorities] },
            Chain = new Chain(
            [
                new(ChainVerb.Report, ReportLevel.Institution) { Tells = [ReportLevel.Agency] },
                new(ChainVerb.Report, ReportLevel.Agency) { AfterAllBelow = true, Tells = [ReportLevel.Province] },
            ]),
            Parts = [new("count", "จำนวนผู้เรียน"), new("meals", "อาหารกลางวัน")],
            Calendar =
            [
                new("สถานศึกษายืนยัน", ReportLevel.Institution, new DateRule(DateAnchor.Due, 0, DateUnit.Day)),
                new("ต้นสังกัดยืนยันทั้งหมด", ReportLevel.Agency, new DateRule(DateAnchor.CutOff, -1, DateUnit.WorkingDay)),
            ],
        };
    }

    private static bool IsWhole(Organisation authority) => Chance.Of("whole", authority.Code).Happens(0.45);
}
