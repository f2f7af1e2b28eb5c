using Prakan.Shared;

namespace Prakan.Platform.Accounts.Slips;

/// <summary>Activation slips: invitations on paper and by mail, and what a forgotten password needs.</summary>
public sealed class SlipsModule : Module
{
    public override void AddServices(IServiceCollection services, IConfiguration options)
    {
        services.AddSingleton<SiteAddress>();
        services.AddScoped<SlipIssuing>();
    }
}
