using Prakan.Shared;

namespace Prakan.Systems.Lec.Imports;

/// <summary>Children come in by sheets, and go out in the same shape.</summary>
public sealed class ImportsModule : Module
{
    public override void AddServices(IServiceCollection services, IConfiguration options)
    {
        services.AddSingleton<ImportDesk>();
        services.AddSingleton<ImportSweep>();
        services.AddHostedService<ImportClock>();
    }
}
