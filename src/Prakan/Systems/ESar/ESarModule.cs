using Prakan.Data;
using Prakan.Demo.Rounds;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Files.Slots;
using Prakan.Platform.Rounds;
using Prakan.Shared;
using Prakan.Systems.ESar.Demo;
using Prakan.Systems.ESar.Home;
using Prakan.Systems.ESar.Institutions;
using Prakan.Systems.ESar.Issues;
using Prakan.Systems.ESar.Items;
using Prakan.Systems.ESar.Received;
using Prakan.Systems.ESar.Received.Issues;
using Prakan.Systems.ESar.Received.Requests;
using Prakan.Systems.ESar.Requests;
using Prakan.Systems.ESar.Results;
using Prakan.Systems.ESar.Standards;
using Prakan.Systems.ESar.Statistics;
using Prakan.Systems.ESar.Synthesis;

namespace Prakan.Systems.ESar;

public sealed class ESarModule : Module
{
    public override IEnumerable<MenuEntry> Menu => [new("e-SAR", "/e-sar", Verb.SeeReports, 30)];

    internal override IEnumerable<KeptCount> KeptCounts => [new("levels of received self-assessments", GradeCounts.GradeFaultsAsync)];

    internal override IEnumerable<DemoRound> DemoRounds => SarRounds.All;

    public override void AddServices(IServiceCollection services, IConfiguration options)
    {
        services.AddScoped<HomeDesk>();
        services.AddSingleton<PublicRecord>();
        services.AddScoped<InstitutionRows>();
        services.AddScoped<FrameworkDesk>();
        services.AddScoped<ItemDesk>();
        services.AddScoped<Judging>();
        services.AddSingleton<ReceivedDesk>();
        services.AddScoped<ReceivedReading>();
        services.AddScoped<ReceivedIssues>();
        services.AddScoped<IssueSlots>();
        services.AddScoped<SlotOwner>(house => house.GetRequiredService<IssueSlots>());
        services.AddScoped<IssueDesk>();
        services.AddScoped<RequestDesk>();
        services.AddScoped<AnsweringDesk>();
        services.AddScoped<StatisticsDesk>();
        services.AddScoped<GradeReading>();
        services.AddScoped<PlaceNames>();
        services.AddHostedService<GradeClock>();
        services.AddScoped<SynthesisDesk>();
        services.AddSingleton<SynthesisWork>();
        services.AddHostedService<SynthesisClock>();
        services.AddSingleton<ReportingSystem, ESarSystem>();
    }

    public override Task<IReadOnlyList<OpenWork>> OpenWorkAsync(PrakanDb db, HeldPost post, DateTimeOffset now, CancellationToken cancel) => db.RequestWorkAsync(post, cancel);
}
