using Prakan.Demo.Rounds;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Shared;
using static Prakan.Demo.Rounds.Fate;

namespace Prakan.Systems.Surveys.Demo;

/// <summary>A quick question to every institution of the country, which nobody needs to approve.</summary>
internal sealed class FloodSurvey(string key, string issuer) : SurveyRound(key, "flood", issuer)
{
    private static readonly Mix Everywhere = new((Approved, 0.62), (Draft, 0.08), (NotStarted, 0.3));

    public override Fate FateOf(Fated one) => one.Place == 0 ? Draft : Everywhere.Of(one.Chance);

    public override RoundPlan Plan(DateOnly today) =>
        Plan("สำรวจด่วน ผลกระทบจากน้ำท่วม", ThaiYears.Academic(today), today.AddDays(-4), today.AddDays(3), today.AddDays(3)) with
        {
            Expected = new Expectation { Kinds = [OrganisationKind.School, OrganisationKind.College, OrganisationKind.ChildCentre] },
            Chain = new Chain([new(ChainVerb.Report, ReportLevel.Institution)]),
            Parts = [new("damage", "ความเสียหาย")],
            TakeBack = false,
        };
}
