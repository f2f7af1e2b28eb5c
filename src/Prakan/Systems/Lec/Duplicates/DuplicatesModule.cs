using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Files.Slots;
using Prakan.Shared;

namespace Prakan.Systems.Lec.Duplicates;

/// <summary>Children who stand in two registers: found, shared, settled.</summary>
public sealed class DuplicatesModule : Module
{
    private const int OneByOne = 10;

    public override void AddServices(IServiceCollection services, IConfiguration options)
    {
        services.AddSingleton<DuplicateWatch>();
        services.AddScoped<DuplicateDesk>();
        services.AddScoped<ProofDesk>();
        services.AddScoped<SlotOwner, ProofSlots>();
        services.AddHostedService<DuplicateClock>();
    }

    /// <summary>What has not been answered, answers that cannot both be right, and what is agreed and not yet confirmed.</summary>
    public override async Task<IReadOnlyList<OpenWork>> OpenWorkAsync(PrakanDb db, HeldPost post, DateTimeOffset now, CancellationToken cancel)
    {
        if (!post.Role.Holds(Verb.KeepChildren)) return [];
        var here = post.OrganisationId;
        return await db.Duplicates.Where(one =>
                (one.State == DuplicateState.Open && ((one.OrganisationId == here && (one.Answer == null || one.OtherAnswer != null)) || (one.OtherOrganisationId == here && (one.OtherAnswer == null || one.Answer != null))))
                || (one.State == DuplicateState.Agreed && ((one.OrganisationId == here && one.ConfirmedAt == null) || (one.OtherOrganisationId == here && one.OtherConfirmedAt == null))))
            .OrderBy(one => one.FoundAt).Take(OneByOne)
            .Select(one => new OpenWork(one.State == DuplicateState.Agreed ? "ยืนยันเรื่องข้อมูลซ้ำ" : "ตอบเรื่องข้อมูลซ้ำ", "/lec/duplicates/" + one.Id, 1) { About = one.OrganisationId == here ? one.OtherOfficeName : one.OfficeName, Since = one.FoundAt })
            .ToListAsync(cancel);
    }
}
