using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds;
using Prakan.Shared;
using Prakan.Systems.ESar.Home;
using Prakan.Systems.ESar.Institutions;
using Prakan.Systems.ESar.Items;
using Prakan.Systems.ESar.Received;
using Prakan.Systems.ESar.Results;
using Prakan.Systems.ESar.Standards;

namespace Prakan.Systems.ESar;

public sealed class ESarModule : Module
{
    public override IEnumerable<MenuEntry> Menu => [new("e-SAR", "/e-sar", Verb.SeeReports, 30)];

    public override void AddServices(IServiceCollection services, IConfiguration options)
    {
        services.AddScoped<HomeDesk>();
        services.AddSingleton<PublicRecord>();
        services.AddScoped<InstitutionRows>();
        services.AddScoped<FrameworkDesk>();
        services.AddScoped<ReportPage>();
        services.AddScoped<ItemDesk>();
        services.AddScoped<Judging>();
        services.AddSingleton<ReceivedDesk>();
        services.AddSingleton<ReportingSystem, ESarSystem>();
    }
}
