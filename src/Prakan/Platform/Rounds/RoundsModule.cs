using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Files.Slots;
using Prakan.Platform.Rounds.Board;
using Prakan.Platform.Rounds.Calendar;
using Prakan.Platform.Rounds.Expected;
using Prakan.Platform.Rounds.Extensions;
using Prakan.Platform.Rounds.Nudges;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Platform.Rounds.Planning;
using Prakan.Platform.Rounds.Reports;
using Prakan.Platform.Rounds.Reviews;
using Prakan.Platform.Rounds.Unlocks;
using Prakan.Shared;

namespace Prakan.Platform.Rounds;

/// <summary>What every reporting system stands on: rounds, who is expected, the sign-off chain, locks and their opening.</summary>
public sealed class RoundsModule : Module
{
    private const string Report = "obligation:";

    public override IEnumerable<MenuEntry> Menu =>
        [new("รอบการรายงาน", "/rounds", Verb.SeeReports, 20) { Also = ["/obligations", "/surveys", "/unlocks", "/holidays", "/files"] }];

    public override void AddServices(IServiceCollection services, IConfiguration options)
    {
        services.AddScoped<Arrival>();
        services.AddSingleton<ReportingSystems>();
        services.AddScoped<ReportDesk>();
        services.AddScoped<ReportPage>();
        services.AddScoped<ReportSheet>();
        services.AddScoped<ObligationSlots>();
        services.AddScoped<SlotOwner>(house => house.GetRequiredService<ObligationSlots>());
        services.AddScoped<FileSheet>();
        services.AddScoped<Sending>();
        services.AddScoped<RoundDesk>();
        services.AddScoped<RoundFormReading>();
        services.AddScoped<ExpectedDesk>();
        services.AddScoped<Deciding>();
        services.AddScoped<ReportRows>();
        services.AddScoped<ManyApprovals>();
        services.AddScoped<DossierReading>();
        services.AddScoped<UnlockDesk>();
        services.AddScoped<UnlockReading>();
        services.AddSingleton<RoundKeeping>();
        services.AddHostedService<RoundClock>();
        services.AddScoped<BoardDesk>();
        services.AddScoped<Nudging>();
        services.AddHostedService<BoardClock>();
    }

    public override async Task<IReadOnlyDictionary<string, string>> TitlesAsync(PrakanDb db, IReadOnlyCollection<string> subjects, CancellationToken cancel)
    {
        var reports = subjects.Where(subject => subject.StartsWith(Report, StringComparison.Ordinal))
            .Select(subject => long.Parse(subject.AsSpan(Report.Length), CultureInfo.InvariantCulture)).ToArray();
        if (reports.Length == 0) return await base.TitlesAsync(db, subjects, cancel);
        return await db.Obligations.Where(one => reports.Contains(one.Id)).Select(one => new { one.Id, one.Round.Plan.Title })
            .ToDictionaryAsync(one => string.Create(CultureInfo.InvariantCulture, $"{Report}{one.Id}"), one => one.Title, cancel);
    }

    public override async Task<IReadOnlyList<Stake>> StakesAsync(PrakanDb db, CurrentUser user, string path, DateOnly day, CancellationToken cancel) =>
        [new("รายงานที่ยังไม่เสร็จ {0} ฉบับ", await db.Obligations.For(user, Verb.SeeReports).Below([path])
            .CountAsync(one => one.ExcusedAt == null && one.State != ObligationState.Approved && one.Round.State == RoundState.Published, cancel))];

    public override async Task<IReadOnlyList<OpenWork>> OpenWorkAsync(PrakanDb db, HeldPost post, DateTimeOffset now, CancellationToken cancel) =>
        [.. await db.ToReportAsync(post, cancel), .. await db.ToDecideAsync(post, now, cancel), .. await db.ToUnlockAsync(post, cancel), .. await db.ToExtendAsync(post, cancel)];
}
