using Prakan.Demo.Rounds;
using Prakan.Platform.Rounds;
using Prakan.Shared;
using Prakan.Systems.Surveys.Demo;
using Prakan.Systems.Surveys.Questions;

namespace Prakan.Systems.Surveys;

public sealed class SurveysModule : Module
{
    internal override IEnumerable<DemoRound> DemoRounds => SurveyRounds.All;

    public override void AddServices(IServiceCollection services, IConfiguration options)
    {
        services.AddSingleton<ReportingSystem, SurveySystem>();
        services.AddScoped<QuestionDesk>();
        services.AddScoped<Answering>();
    }
}
