using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations.Import;
using Prakan.Shared;

namespace Prakan.Platform.Organisations;

public sealed class OrganisationsModule : Module
{
    public override IEnumerable<MenuEntry> Menu => [new("หน่วยงาน", "/organisations", Verb.SeeOrganisations, 50)];

    public override void AddServices(IServiceCollection services, IConfiguration options)
    {
        services.AddScoped<OrganisationTree>();
        services.AddHostedService<OrganisationCalendar>();
        services.AddSingleton<ImportDesk>();
        services.AddHostedService<ImportRounds>();
    }
}
