using Prakan.Demo.Rounds;

namespace Prakan.Systems.Surveys.Demo;

/// <summary>The surveys of the demo: last year's and this year's, one that the authorities confirm, a quick one that everybody answers, and next year's draft.</summary>
internal static class SurveyRounds
{
    public const string LocalDepartment = "dla", Obec = "obec", Country = "thailand";

    public static IEnumerable<DemoRound> All =>
    [
        new Readiness("readiness-local-last", LocalDepartment, DemoStanding.Closed),
        new Readiness("readiness-basic-last", Obec, DemoStanding.Closed),
        new Readiness("readiness-local", LocalDepartment, DemoStanding.Open),
        new Readiness("readiness-basic", Obec, DemoStanding.Open),
        new Headcount("pupils-local", LocalDepartment),
        new FloodSurvey("flood", Country),
        new Readiness("readiness-local-next", LocalDepartment, DemoStanding.Draft),
    ];
}
