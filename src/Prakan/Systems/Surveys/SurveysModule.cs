using Prakan.Platform.Rounds;
using Prakan.Shared;

namespace Prakan.Systems.Surveys;

public sealed class SurveysModule : Module
{
    public override void AddServices(IServiceCollection services, IConfiguration options)
    {
        services.AddSingleton<ReportingSystem, SurveySystem>();
        services.AddScoped<Answering>();
    }
}
