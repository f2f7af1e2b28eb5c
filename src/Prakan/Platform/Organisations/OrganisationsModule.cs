using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Organisations.Corrections;
using Prakan.Platform.Organisations.Import;
using Prakan.Platform.Organisations.Reorganising;
using Prakan.Platform.Rounds;
using Prakan.Shared;

namespace Prakan.Platform.Organisations;

public sealed class OrganisationsModule : Module
{
    public override IEnumerable<MenuEntry> Menu => [new("หน่วยงาน", "/organisations", Verb.SeeOrganisations, 50)];

    public override void AddServices(IServiceCollection services, IConfiguration options)
    {
        services.AddScoped<OrganisationTree>();
        services.AddScoped<AreaFinder>();
        services.AddSingleton<ProvinceNames>();
        services.AddScoped<ReorganisingDesk>();
        services.AddHostedService<OrganisationCalendar>();
        services.AddSingleton<ImportDesk>();
        services.AddHostedService<ImportRounds>();
    }

    public override async Task<IReadOnlyList<OpenWork>> OpenWorkAsync(PrakanDb db, HeldPost post, DateTimeOffset now, CancellationToken cancel)
    {
        var work = new List<OpenWork>();
        if (post.Role.Holds(Verb.Reorganise) && await db.OrganisationChanges.Below([post.Path]).CountAsync(change => change.State == ChangeState.Planned, cancel) is > 0 and var planned)
            work.Add(new("การเปลี่ยนแปลงหน่วยงานที่รอวันมีผล", "/organisations", planned));
        if (post.Role.Holds(Verb.AppointCoordinator) && await CoordinatorWorkAsync(db, post, now, cancel) is { } asked)
            work.Add(new(asked, $"/organisations/{post.OrganisationId}/coordinator"));
        return work;
    }

    /// <summary>The card is asked for until it is there, and asked about again by each round that expects this office or one below it.</summary>
    private static async Task<string?> CoordinatorWorkAsync(PrakanDb db, HeldPost post, DateTimeOffset now, CancellationToken cancel)
    {
        var checkedAt = await db.Coordinators.Where(card => card.OrganisationId == post.OrganisationId).Select(card => (DateTimeOffset?)card.CheckedAt).SingleOrDefaultAsync(cancel);
        if (checkedAt is not { } last) return "ยังไม่มีข้อมูลผู้ประสานงาน";
        if (last <= now.AddYears(-1)) return "ข้อมูลผู้ประสานงานยังไม่ได้ตรวจในปีนี้";
        var expected = db.Obligations.Below([post.Path]);
        var newer = await db.Rounds.AnyAsync(round => round.State == RoundState.Published && round.FrozenAt != null && round.Plan.Opens > last && expected.Any(one => one.RoundId == round.Id), cancel);
        return newer ? "ข้อมูลผู้ประสานงานยังไม่ได้ตรวจตั้งแต่รอบล่าสุดเปิด" : null;
    }
}
