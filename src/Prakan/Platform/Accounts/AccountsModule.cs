using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Prakan.Platform.Accounts.Activation;
using Prakan.Platform.Accounts.LostPassword;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Accounts.SignIn;
using Prakan.Platform.Accounts.Slips;
using Prakan.Shared;

namespace Prakan.Platform.Accounts;

public sealed class AccountsModule : Module
{
    public override IEnumerable<MenuEntry> Menu => [new("ใบเปิดบัญชี", "/slips", Verb.Invite, 60)];

    public override void AddServices(IServiceCollection services, IConfiguration options)
    {
        services.AddScoped<CurrentUser>();
        services.AddScoped<ChromeFilter>();
        services.Configure<MvcOptions>(mvc => mvc.Filters.AddService<ChromeFilter>());
        services.AddSingleton<HashGate>();
        services.AddSingleton<PepperedPasswords>();
        services.AddSingleton(CommonPasswords.ReadBesideTheProgram());
        services.AddSingleton<PasswordRules>();
        services.AddSingleton<SignInDesk>();
        services.AddSingleton<SignInPatience>();
        services.AddSingleton<SiteAddress>();
        services.AddScoped<SlipIssuing>();
        services.AddScoped<SlipSheetCheck>();
        services.AddSingleton<SlipDoor>();
        services.AddSingleton<SlipPass>();
        services.AddSingleton<Activating>();
        services.AddSingleton<ForgottenDesk>();
        services.AddSingleton<PasswordRenewal>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, SessionHandler>(IdentityConstants.ApplicationScheme, null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddScoped<IAuthorizationHandler, VerbHandler>();
        services.AddSingleton<IAuthorizationPolicyProvider, VerbPolicies>();
    }
}
