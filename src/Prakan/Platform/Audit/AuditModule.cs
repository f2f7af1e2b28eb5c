using Prakan.Platform.Audit.Receipts;
using Prakan.Shared;

namespace Prakan.Platform.Audit;

/// <summary>Facts and their chains, seals, receipts.</summary>
public sealed class AuditModule : Module
{
    public override void AddServices(IServiceCollection services, IConfiguration options)
    {
        services.AddSingleton<Signatures>();
        services.AddSingleton<ReceiptDesk>();
    }
}
