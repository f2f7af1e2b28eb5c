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
        [new("บุคลากร", "/people", Verb.SeePeople, 60)];

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
        var slips = await db.Slips.Where(slip => slip.IssuedByPostId == post.Id && slip.UsedAt == null && slip.VoidedAt == null && slip.ExpiresAt > now)
            .OrderBy(slip => slip.ExpiresAt).Take(OpenWork.Most).Select(slip => slip.ExpiresAt).ToListAsync(cancel);
        if (slips.Count > 0) work.Add(new("ใบเปิดบัญชีที่ออกให้แล้วยังไม่มีผู้ใช้", "/slips", slips.Count) { Due = slips[0] });
        if (!post.Role.Holds(Verb.AcceptRegistration)) return work;
        var asked = await db.Registrations.Below([post.Path]).Where(one => one.State == RegistrationState.Asked).OrderBy(one => one.AskedAt).Take(OpenWork.Most)
            .Select(one => one.AskedAt).ToListAsync(cancel);
        if (asked.Count > 0) work.Add(new("คำขอลงทะเบียนที่รอพิจารณา", "/registrations", asked.Count) { Since = asked[0] });
        return work;
    }

    public override async Task<IReadOnlyList<OpenWork>> OwnWorkAsync(PrakanDb db, CurrentUser person, CancellationToken cancel) =>
        await db.HandOvers.Where(one => one.SuccessorId == person.PersonId && one.State == HandOverState.Offered)
            .Select(one => new OpenWork("การส่งมอบตำแหน่งที่รอคำตอบของท่าน", "/hand-overs/" + one.Id, 1) { About = one.Post.Organisation.Details.Name, Since = one.OfferedAt, Due = one.At > one.OfferedAt ? (DateTimeOffset?)one.At : null })
            .ToListAsync(cancel);
}
