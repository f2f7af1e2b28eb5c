using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Prakan.Data;
using Prakan.Platform.Accounts.Own;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Accounts.SignIn;
using Prakan.Shared;

namespace Prakan.Platform.Accounts;

public sealed class AccountsModule : Module
{
    public override IEnumerable<MenuEntry> Menu => [new("บัญชีของฉัน", "/account", Verb: null, 900) { Also = ["/hand-overs", "/posts"] }];

    public override void AddServices(IServiceCollection services, IConfiguration options)
    {
        services.AddScoped<CurrentUser>();
        services.AddScoped<ChromeFilter>();
        services.Configure<MvcOptions>(mvc => mvc.Filters.AddService<ChromeFilter>());
        AddPasswords(services);
        AddSignIn(services);
        AddIdentity(services);
        services.AddRing();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, SessionHandler>(IdentityConstants.ApplicationScheme, null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddScoped<IAuthorizationHandler, VerbHandler>();
        services.AddSingleton<IAuthorizationPolicyProvider, VerbPolicies>();
    }

    private static void AddPasswords(IServiceCollection services)
    {
        services.AddSingleton<HashGate>();
        services.AddSingleton<PepperedPasswords>();
        services.AddSingleton(CommonPasswords.ReadBesideTheProgram());
        services.AddSingleton<PasswordRules>();
    }

    private static void AddSignIn(IServiceCollection services)
    {
        services.AddSingleton<SignInDesk>();
        services.AddSingleton<SignInPatience>();
        services.AddSingleton<SignInBreaker>();
        services.AddSingleton<SecondFactorDuty>();
        services.AddSingleton<SessionOpening>();
        services.AddSingleton<SealedCookie>();
        services.AddScoped<SecondStep>();
        services.AddScoped<PasskeyDesk>();
        services.AddScoped<OwnAccount>();
        services.AddScoped<OwnPassword>();
        services.AddScoped<OwnEmail>();
        services.AddScoped<OwnSecondFactors>();
        services.AddSingleton<OfferedKey>();
        services.AddHostedService<SignInSweep>();
    }

    // People are invisible to a request that nobody has signed in yet, so Identity looks beside the wall.
    private static void AddIdentity(IServiceCollection services)
    {
        services.AddKeyedScoped(PeopleStore.Db, (house, _) => house.GetRequiredService<SystemDb>().Open());
        services.AddScoped<IPasswordHasher<Person>, PepperedPasswordHasher<Person>>();
        services.AddIdentityCore<Person>(identity => identity.User.AllowedUserNameCharacters = "")
            .AddUserStore<PeopleStore>()
            .AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddScoped(house => (PeopleStore)house.GetRequiredService<IUserStore<Person>>());
        services.AddScoped<IPasskeyHandler<Person>, PasskeyHandler<Person>>();
        services.Configure<IdentityPasskeyOptions>(passkeys => (passkeys.UserVerificationRequirement, passkeys.ResidentKeyRequirement) = ("required", "required"));
    }
}
