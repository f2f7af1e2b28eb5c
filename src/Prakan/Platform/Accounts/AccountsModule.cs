using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Accounts.SignIn;
using Prakan.Shared;

namespace Prakan.Platform.Accounts;

public sealed class AccountsModule : Module
{
    public override void AddServices(IServiceCollection services, IConfiguration options)
    {
        services.AddScoped<CurrentUser>();
        services.AddSingleton<HashGate>();
        services.AddSingleton<PepperedPasswords>();
        services.AddSingleton<SignInDesk>();
        services.AddSingleton<SignInPatience>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, SessionHandler>(IdentityConstants.ApplicationScheme, null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddScoped<IAuthorizationHandler, VerbHandler>();
        services.AddSingleton<IAuthorizationPolicyProvider, VerbPolicies>();
    }
}
