using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.HandOvers;
using Prakan.Platform.Accounts.People;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Registrations;
using Prakan.Platform.Audit;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.Posts;

/// <summary>Who holds what: posts, acting, hand-over, self-registration, people.</summary>
public sealed class PostsModule : Module
{
    public override IEnumerable<MenuEntry> Menu =>
        [new("บุคลากร", "/people", Verb.SeePeople, 60), new("ส่งมอบงาน", "/hand-overs", null, 70)];

    public override void AddServices(IServiceCollection services, IConfiguration options)
    {
        services.AddSingleton<PersonLookup>();
        services.AddSingleton<HandOverRound>();
        services.AddHostedService<HandOverClock>();
        services.AddScoped<ActorNames>();
        services.AddScoped<History>();
        services.AddSingleton<OpenDoor>();
        services.AddSingleton<Reception>();
        services.AddScoped<Closure>();
    }

    public override async Task<IReadOnlyList<OpenWork>> OpenWorkAsync(PrakanDb db, HeldPost post, DateTimeOffset now, CancellationToken cancel)
    {
        var work = new List<OpenWork>();
        var slips = await db.Slips.CountAsync(slip => slip.IssuedByPostId == post.Id && slip.UsedAt == null && slip.VoidedAt == null && slip.ExpiresAt > now, cancel);
        if (slips > 0) work.Add(new("ใบเปิดบัญชีที่ออกให้แล้วยังไม่มีผู้ใช้", "/slips", slips));
        if (post.Role.Holds(Verb.AcceptRegistration) && await db.Registrations.Below([post.Path]).CountAsync(one => one.State == RegistrationState.Asked, cancel) is > 0 and var asked)
            work.Add(new("คำขอลงทะเบียนที่รอพิจารณา", "/registrations", asked));
        return work;
    }
}
