using Prakan.Shared;

namespace Prakan.Platform.Notices;

public sealed class NoticesModule : Module
{
    public override void AddServices(IServiceCollection services, IConfiguration options)
    {
        services.Configure<MailRelay>(options.GetSection("Prakan:Mail"));
        services.AddHostedService<MailRound>();
    }
}
