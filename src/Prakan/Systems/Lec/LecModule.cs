using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Demo.Rounds;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Files.Slots;
using Prakan.Platform.Rounds;
using Prakan.Shared;
using Prakan.Systems.Lec.Bases;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Demo;
using Prakan.Systems.Lec.Erasing;
using Prakan.Systems.Lec.Exports;
using Prakan.Systems.Lec.Families;
using Prakan.Systems.Lec.Growth;
using Prakan.Systems.Lec.Home;
using Prakan.Systems.Lec.Levels;
using Prakan.Systems.Lec.Money;
using Prakan.Systems.Lec.OpenData;
using Prakan.Systems.Lec.Others;
using Prakan.Systems.Lec.Promotions;
using Prakan.Systems.Lec.Registers;
using Prakan.Systems.Lec.Reports;
using Prakan.Systems.Lec.Terms;
using Prakan.Systems.Lec.Transfers;

namespace Prakan.Systems.Lec;

public sealed class LecModule : Module
{
    public override IEnumerable<MenuEntry> Menu => [new("LEC", "/lec", Verb.SeeReports, 40)];

    public override IEnumerable<Crumb> Foot => [new("ข้อมูลเปิด", "/open-data")];

    internal override IEnumerable<DemoRound> DemoRounds => LecRounds.All;

    public override void AddServices(IServiceCollection services, IConfiguration options)
    {
        services.AddScoped<LevelList>();
        services.AddScoped<RegisterDesk>();
        services.AddScoped<ClassReading>();
        services.AddScoped<ClassSheet>();
        services.AddScoped<ChildDesk>();
        services.AddScoped<ChildReading>();
        services.AddScoped<FamilyDesk>();
        services.AddScoped<TransferDesk>();
        services.AddScoped<TransferIn>();
        services.AddScoped<PromotionDesk>();
        services.AddScoped<GrowthList>();
        services.AddScoped<GrowthLoading>();
        services.AddScoped<OtherDesk>();
        services.AddScoped<OtherChildren>();
        services.AddScoped<TermsDesk>();
        services.AddScoped<BaseDesk>();
        services.AddScoped<BuildingSlots>();
        services.AddScoped<SlotOwner>(house => house.GetRequiredService<BuildingSlots>());
        services.AddScoped<HomeDesk>();
        services.AddScoped<ExportDesk>();
        services.AddScoped<PaidSchools>();
        services.AddScoped<MoneyReckoning>();
        services.AddScoped<RateDesk>();
        services.AddScoped<RosterDesk>();
        services.AddScoped<RegisterCounting>();
        services.AddScoped<SnapshotCounting>();
        services.AddScoped<ConfirmationCounting>();
        services.AddScoped<DuplicateCounting>();
        services.AddScoped<NutritionCounting>();
        services.AddScoped<TransferCounting>();
        services.AddScoped<ReportCounting>();
        services.AddScoped<ReportReading>();
        services.AddScoped<OpenDataDesk>();
        services.AddScoped<OpenCounting>();
        services.AddSingleton<PublicSets>();
        services.AddSingleton<ErasingSweep>();
        services.AddHostedService<ErasingClock>();
        services.AddSingleton<ReportingSystem, LecSystem>();
    }

    public override async Task<IReadOnlyList<Stake>> StakesAsync(PrakanDb db, CurrentUser user, string path, DateOnly day, CancellationToken cancel) =>
        [new("เด็กในทะเบียน {0} คน", await db.Enrolments.For(user, Verb.SeeReports).Below([path]).On(day).CountAsync(cancel))];

    public override Task<IReadOnlyList<OpenWork>> OpenWorkAsync(PrakanDb db, HeldPost post, DateTimeOffset now, CancellationToken cancel) => db.TransferWorkAsync(post, cancel);
}
