using Prakan.Shared;

namespace Prakan.Platform.Notices;

/// <summary>What waits for whom, what they are told, and the letters that carry it.</summary>
public sealed class NoticesModule : Module
{
    public override void AddServices(IServiceCollection services, IConfiguration options)
    {
        services.Configure<MailRelay>(options.GetSection("Prakan:Mail"));
        services.AddSingleton<NoticeLetters>();
        services.AddSingleton<DigestLetters>();
        services.AddSingleton<MailCarrier>();
        services.AddHostedService<MailRound>();
    }
}
