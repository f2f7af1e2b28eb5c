using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Platform.Notices;

/// <summary>What waits for whom, what they are told, and the letters that carry it.</summary>
public sealed class NoticesModule : Module
{
    public override IEnumerable<MenuEntry> Menu =>
    [
        new("งานที่รอฉัน", "/inbox", Verb: null, 1) { Also = ["/notices"], Count = context => context.RequestServices.GetRequiredService<InboxCount>().OfAsync(context) },
    ];

    public override void AddServices(IServiceCollection services, IConfiguration options)
    {
        services.Configure<MailRelay>(options.GetSection("Prakan:Mail"));
        services.AddScoped<Inbox>();
        services.AddSingleton<InboxCount>();
        services.AddScoped<NoticeBoard>();
        services.AddSingleton<NoticeLetters>();
        services.AddSingleton<DigestLetters>();
        services.AddSingleton<MailCarrier>();
        services.AddHostedService<MailRound>();
        services.AddHostedService<NoticeSweep>();
    }
}
