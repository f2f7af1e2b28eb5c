using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Organisations.Corrections;
using Prakan.Platform.Organisations.Import;
using Prakan.Platform.Organisations.Reorganising;
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
        var checkedAt = await db.Coordinators.Where(card => card.OrganisationId == post.OrganisationId).Select(card => (DateTimeOffset?)card.CheckedAt).SingleOrDefaultAsync(cancel);
        if (post.Role.Holds(Verb.AppointCoordinator) && !(checkedAt > now.AddYears(-1)))
            work.Add(new(checkedAt is null ? "ยังไม่มีข้อมูลผู้ประสานงาน" : "ข้อมูลผู้ประสานงานยังไม่ได้ตรวจในปีนี้", $"/organisations/{post.OrganisationId}"));
        return work;
    }
}
