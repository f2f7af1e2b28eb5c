using Prakan.Shared;

namespace Prakan.Systems.Lec.Identities;

/// <summary>Identity numbers: how they are read, sealed, found again and shown.</summary>
public sealed class IdentitiesModule : Module
{
    public override void AddServices(IServiceCollection services, IConfiguration options) => services.AddSingleton<IdentityVault>();
}
