using Prakan.Data;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Shared;

namespace Prakan.Systems.Lec.Identities;

/// <summary>Identity numbers: how they are read, sealed, found again and shown.</summary>
public sealed class IdentitiesModule : Module
{
    public override void AddServices(IServiceCollection services, IConfiguration options)
    {
        services.AddSingleton<IdentityVault>();
        services.AddScoped<RevealDesk>();
        services.AddScoped<ReadingAlarm>();
    }

    internal override async Task<string?> SealAnewAsync(SystemDb system, SecretKeys keys, Action<int> tell, CancellationToken cancel) =>
        $"{await new IdentityRotation(system, new IdentityVault(keys), tell).RunAsync(cancel):N0} identity numbers";
}
