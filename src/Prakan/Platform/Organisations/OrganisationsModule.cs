using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations.Corrections;
using Prakan.Platform.Organisations.Reorganising;
using Prakan.Shared;

namespace Prakan.Platform.Organisations;

public sealed class OrganisationsModule : Module
{
    public override IEnumerable<MenuEntry> Menu => [new("หน่วยงาน", "/organisations", Verb.SeeOrganisations, 50)];

    public override void AddServices(IServiceCollection services, IConfiguration options)
    {
        services.AddScoped<OrganisationTree>();
        services.AddScoped<AreaFinder>();
        services.AddSingleton<ProvinceNames>();
        services.AddScoped<ReorganisingDesk>();
        services.AddHostedService<OrganisationCalendar>();
    }
}
