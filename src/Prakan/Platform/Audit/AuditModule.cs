using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Prakan.Data.Embedded;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Audit.Logs;
using Prakan.Platform.Audit.Receipts;
using Prakan.Platform.Audit.Repeats;
using Prakan.Platform.Audit.Seals;
using Prakan.Shared;

namespace Prakan.Platform.Audit;

/// <summary>Facts and their chains, seals, receipts, what is done once though sent twice, and the logs.</summary>
public sealed class AuditModule : Module
{
    public override IEnumerable<MenuEntry> Menu => [new("การเปิดดูข้อมูล", "/access-log", Verb.ReadAccess, 80)];

    public override void AddServices(IServiceCollection services, IConfiguration options)
    {
        services.AddSingleton<Signatures>();
        services.AddSingleton<ReceiptDesk>();
        services.AddScoped<ReceiptDoor>();
        services.AddSingleton<DoneBook>();
        services.AddScoped<RepeatFilter>();
        services.Configure<MvcOptions>(mvc => mvc.Filters.AddService<RepeatFilter>());
        services.AddSingleton(house => SealFolder.For(house.GetRequiredService<IConfiguration>(), house.GetRequiredService<DataFolder>()));
        services.AddSingleton<SealRound>();
        services.AddHostedService<SealClock>();
        AddLogs(services);
    }

    private static void AddLogs(IServiceCollection services)
    {
        services.AddSingleton<SecurityLog>();
        services.AddScoped<AccessLog>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, DeniedWatch>();
        services.AddSingleton(house => LogFolder.For(house.GetRequiredService<IConfiguration>(), house.GetRequiredService<DataFolder>()));
        services.AddSingleton<LogRound>();
        services.AddHostedService<LogClock>();
    }
}
