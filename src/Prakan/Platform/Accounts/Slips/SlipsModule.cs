using Prakan.Platform.Accounts.Activation;
using Prakan.Platform.Accounts.LostPassword;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.Slips;

/// <summary>Activation slips: invitations on paper and by mail, and what a forgotten password needs.</summary>
public sealed class SlipsModule : Module
{
    public override IEnumerable<MenuEntry> Menu => [new("ใบเปิดบัญชี", "/slips", Verb.Invite, 65)];

    public override void AddServices(IServiceCollection services, IConfiguration options)
    {
        services.AddSingleton<SiteAddress>();
        services.AddScoped<SlipIssuing>();
        services.AddScoped<SlipSheetCheck>();
        services.AddSingleton<SlipDoor>();
        services.AddSingleton<SlipPass>();
        services.AddSingleton<Activating>();
        services.AddSingleton<ForgottenDesk>();
        services.AddSingleton<PasswordRenewal>();
    }
}
