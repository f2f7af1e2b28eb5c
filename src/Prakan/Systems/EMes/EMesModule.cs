using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Demo.Rounds;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Files.Slots;
using Prakan.Platform.Rounds;
using Prakan.Shared;
using Prakan.Systems.EMes.Demo;
using Prakan.Systems.EMes.Documents;
using Prakan.Systems.EMes.Entries;
using Prakan.Systems.EMes.Evaluations;
using Prakan.Systems.EMes.Home;
using Prakan.Systems.EMes.Indicators;
using Prakan.Systems.EMes.Papers;
using Prakan.Systems.EMes.Summary;

namespace Prakan.Systems.EMes;

public sealed class EMesModule : Module
{
    public override IEnumerable<MenuEntry> Menu => [new("e-MES", "/e-mes", Verb.SeeOrganisations, 40)];

    internal override IEnumerable<DemoRound> DemoRounds => QuickPolicyRounds.All;

    public override void AddServices(IServiceCollection services, IConfiguration options)
    {
        services.AddSingleton<PublicRounds>();
        services.AddScoped<HomeDesk>();
        services.AddScoped<DocumentSlots>();
        services.AddScoped<SlotOwner>(house => house.GetRequiredService<DocumentSlots>());
        services.AddScoped<IndicatorDesk>();
        services.AddScoped<EMesPage>();
        services.AddScoped<EntryRows>();
        services.AddScoped<EntryDesk>();
        services.AddScoped<Writing>();
        services.AddScoped<RoundPage>();
        services.AddScoped<ReaderDesk>();
        services.AddScoped<Dealing>();
        services.AddScoped<ReadingDesk>();
        services.AddScoped<QueueNames>();
        services.AddScoped<EvaluationDesk>();
        services.AddScoped<SummaryReading>();
        services.AddSingleton<PaperWork>();
        services.AddHostedService<PaperClock>();
        services.AddSingleton<ReportingSystem, EMesSystem>();
    }

    public override async Task<IReadOnlyList<OpenWork>> OpenWorkAsync(PrakanDb db, HeldPost post, DateTimeOffset now, CancellationToken cancel)
    {
        if (!post.Role.Holds(Verb.WriteReport)) return [];
        var asked = await db.Inquiries.Where(one => one.OrganisationId == post.OrganisationId && one.Answer == null && one.Obligation.Round.State == RoundState.Published)
            .OrderBy(one => one.AskedAt).Take(OpenWork.Most).Select(one => new { one.ObligationId, one.Indicator, one.AskedAt, one.Obligation.Round.Plan.Title }).ToListAsync(cancel);
        return [.. asked.GroupBy(one => one.ObligationId).Select(same => new OpenWork("ตอบข้อซักถามของผู้อ่าน", $"/e-mes/{same.Key}", same.Count()) { About = same.First().Title, Since = same.First().AskedAt })];
    }

    /// <summary>The indicators that somebody was handed, and what a reader has still to read.</summary>
    public override async Task<IReadOnlyList<OpenWork>> OwnWorkAsync(PrakanDb db, CurrentUser person, CancellationToken cancel)
    {
        var (work, id) = (new List<OpenWork>(), person.PersonId);
        if (person.May(Verb.WriteReport))
        {
            var owed = await db.Entries.Where(one => one.OwnerPersonId == id && one.SubmittedAt == null && one.Obligation.Round.State == RoundState.Published)
                .GroupBy(one => new { one.ObligationId, one.Obligation.Round.Plan.Title, one.Obligation.Round.Plan.Due }).Select(same => new { same.Key, Count = same.Count() }).ToListAsync(cancel);
            work.AddRange(owed.Select(one => new OpenWork("จัดทำตัวชี้วัดที่ได้รับมอบหมาย", $"/e-mes/{one.Key.ObligationId}?Mine=true", one.Count) { About = one.Key.Title, Due = one.Key.Due }));
        }
        if (person.May(Verb.ScoreIndicators))
        {
            var unread = await db.Readings.Where(one => one.PersonId == id).Waiting(db).OrderBy(one => one.DealtAt).Take(OpenWork.Most).Select(one => one.DealtAt).ToListAsync(cancel);
            if (unread.Count > 0) work.Add(new OpenWork("อ่านและให้คะแนนตัวชี้วัด", "/e-mes/readings", unread.Count) { Since = unread[0] });
        }
        return work;
    }
}
