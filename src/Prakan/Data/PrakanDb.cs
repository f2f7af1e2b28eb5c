using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.HandOvers;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Accounts.Registrations;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Accounts.SignIn;
using Prakan.Platform.Accounts.Slips;
using Prakan.Platform.Audit;
using Prakan.Platform.Audit.Chain;
using Prakan.Platform.Audit.Logs;
using Prakan.Platform.Audit.Receipts;
using Prakan.Platform.Audit.Repeats;
using Prakan.Platform.Audit.Seals;
using Prakan.Platform.Files;
using Prakan.Platform.Files.Strays;
using Prakan.Platform.Files.Trash;
using Prakan.Platform.Files.Uploads;
using Prakan.Platform.Notices;
using Prakan.Platform.Organisations;
using Prakan.Platform.Organisations.Assessments;
using Prakan.Platform.Organisations.Import;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Board;
using Prakan.Platform.Rounds.Calendar;
using Prakan.Platform.Rounds.Nudges;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Platform.Rounds.Unlocks;
using Prakan.Shared;
using Prakan.Systems.EMes.Entries;
using Prakan.Systems.EMes.Evaluations;
using Prakan.Systems.EMes.Indicators;
using Prakan.Systems.EMes.Papers;
using Prakan.Systems.ESar.Issues;
using Prakan.Systems.ESar.Items;
using Prakan.Systems.ESar.Received;
using Prakan.Systems.ESar.Requests;
using Prakan.Systems.ESar.Results;
using Prakan.Systems.ESar.Standards;
using Prakan.Systems.ESar.Statistics;
using Prakan.Systems.ESar.Synthesis;
using Prakan.Systems.Lec.Bases;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Duplicates;
using Prakan.Systems.Lec.Exports;
using Prakan.Systems.Lec.Families;
using Prakan.Systems.Lec.Growth;
using Prakan.Systems.Lec.Imports;
using Prakan.Systems.Lec.Levels;
using Prakan.Systems.Lec.Money;
using Prakan.Systems.Lec.OpenData;
using Prakan.Systems.Lec.Others;
using Prakan.Systems.Lec.Promotions;
using Prakan.Systems.Lec.Snapshots;
using Prakan.Systems.Lec.Terms;
using Prakan.Systems.Lec.Transfers;
using Prakan.Systems.Surveys;

namespace Prakan.Data;

/// <summary>The one database. What a request may see of it is set on its connection, see <see cref="Reach"/>.</summary>
public sealed class PrakanDb : IdentityUserContext<Person, Guid>
{
    public PrakanDb(DbContextOptions<PrakanDb> options) : base(options)
    {
        // A transaction in which a save has failed is given up as a whole.
        Database.AutoSavepointsEnabled = false;
    }

    /// <summary>Lent to a request, and not given back yet.</summary>
    private bool serves;

    public Actor Actor { get; set; } = Actor.Prakan;

    internal IReadOnlyList<Fact> LastFacts { get; set; } = [];

    public DbSet<Organisation> Organisations => Set<Organisation>();
    public DbSet<OrganisationPeriod> OrganisationPeriods => Set<OrganisationPeriod>();
    public DbSet<OrganisationCode> OrganisationCodes => Set<OrganisationCode>();
    public DbSet<OrganisationLink> OrganisationLinks => Set<OrganisationLink>();
    public DbSet<OrganisationChange> OrganisationChanges => Set<OrganisationChange>();
    public DbSet<OrganisationImport> OrganisationImports => Set<OrganisationImport>();
    public DbSet<ImportFile> ImportFiles => Set<ImportFile>();
    public DbSet<ExternalAssessment> ExternalAssessments => Set<ExternalAssessment>();
    public DbSet<Coordinator> Coordinators => Set<Coordinator>();
    public DbSet<Area> Areas => Set<Area>();
    public DbSet<Post> Posts => Set<Post>();
    public DbSet<Slip> Slips => Set<Slip>();
    public DbSet<HandOver> HandOvers => Set<HandOver>();
    public DbSet<Registration> Registrations => Set<Registration>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<KnownDevice> KnownDevices => Set<KnownDevice>();
    public DbSet<SignInTrouble> SignInTroubles => Set<SignInTrouble>();
    public DbSet<SignInMinute> SignInMinutes => Set<SignInMinute>();
    public DbSet<RingKey> RingKeys => Set<RingKey>();
    public DbSet<Fact> Facts => Set<Fact>();
    public DbSet<FactHead> FactHeads => Set<FactHead>();
    public DbSet<Seal> Seals => Set<Seal>();
    public DbSet<SealedHead> SealedHeads => Set<SealedHead>();
    public DbSet<DoneRequest> DoneRequests => Set<DoneRequest>();
    public DbSet<Receipt> Receipts => Set<Receipt>();
    public DbSet<AccessEntry> AccessEntries => Set<AccessEntry>();
    public DbSet<SecurityEvent> SecurityEvents => Set<SecurityEvent>();
    public DbSet<Mail> Mails => Set<Mail>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<NoticeReading> NoticeReadings => Set<NoticeReading>();
    public DbSet<NoticeReader> NoticeReaders => Set<NoticeReader>();
    public DbSet<NoticeChoice> NoticeChoices => Set<NoticeChoice>();
    public DbSet<Digest> Digests => Set<Digest>();
    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();
    public DbSet<PageText> PageTexts => Set<PageText>();
    public DbSet<Stray> Strays => Set<Stray>();
    public DbSet<Upload> Uploads => Set<Upload>();
    public DbSet<Round> Rounds => Set<Round>();
    public DbSet<Holiday> Holidays => Set<Holiday>();
    public DbSet<Obligation> Obligations => Set<Obligation>();
    public DbSet<Submission> Submissions => Set<Submission>();
    public DbSet<Ruling> Rulings => Set<Ruling>();
    public DbSet<Explanation> Explanations => Set<Explanation>();
    public DbSet<Resolution> Resolutions => Set<Resolution>();
    public DbSet<Unlock> Unlocks => Set<Unlock>();
    public DbSet<Nudge> Nudges => Set<Nudge>();
    public DbSet<NudgedReport> NudgedReports => Set<NudgedReport>();
    public DbSet<BoardStep> BoardSteps => Set<BoardStep>();
    public DbSet<BoardCount> BoardCounts => Set<BoardCount>();
    public DbSet<BoardDay> BoardDays => Set<BoardDay>();
    public DbSet<Question> Questions => Set<Question>();
    public DbSet<Answer> Answers => Set<Answer>();
    public DbSet<Framework> Frameworks => Set<Framework>();
    public DbSet<Standard> Standards => Set<Standard>();
    public DbSet<RoundTerms> RoundTerms => Set<RoundTerms>();
    public DbSet<ItemConfirmation> ItemConfirmations => Set<ItemConfirmation>();
    public DbSet<Result> Results => Set<Result>();
    public DbSet<Summary> Summaries => Set<Summary>();
    public DbSet<ReceivedReport> ReceivedReports => Set<ReceivedReport>();
    public DbSet<CountedGrade> CountedGrades => Set<CountedGrade>();
    public DbSet<GradeCount> GradeCounts => Set<GradeCount>();
    public DbSet<Size> Sizes => Set<Size>();
    public DbSet<Call> Calls => Set<Call>();
    public DbSet<SentList> SentLists => Set<SentList>();
    public DbSet<AssessmentRequest> AssessmentRequests => Set<AssessmentRequest>();
    public DbSet<IssueSheet> IssueSheets => Set<IssueSheet>();
    public DbSet<SynthesisDraft> Syntheses => Set<SynthesisDraft>();
    public DbSet<Sentence> Sentences => Set<Sentence>();
    public DbSet<IndicatorSet> IndicatorSets => Set<IndicatorSet>();
    public DbSet<Entry> Entries => Set<Entry>();
    public DbSet<Reader> Readers => Set<Reader>();
    public DbSet<Reading> Readings => Set<Reading>();
    public DbSet<Evaluation> Evaluations => Set<Evaluation>();
    public DbSet<Inquiry> Inquiries => Set<Inquiry>();
    public DbSet<PaperOrder> PaperOrders => Set<PaperOrder>();
    public DbSet<LevelKind> LevelKinds => Set<LevelKind>();
    public DbSet<Child> Children => Set<Child>();
    public DbSet<Enrolment> Enrolments => Set<Enrolment>();
    public DbSet<ChildEvent> ChildEvents => Set<ChildEvent>();
    public DbSet<ChildSecret> ChildSecrets => Set<ChildSecret>();
    public DbSet<ChildParent> ChildParents => Set<ChildParent>();
    public DbSet<ChildAddress> ChildAddresses => Set<ChildAddress>();
    public DbSet<Transfer> Transfers => Set<Transfer>();
    public DbSet<Promotion> Promotions => Set<Promotion>();
    public DbSet<Measurement> Measurements => Set<Measurement>();
    public DbSet<GrowthReference> GrowthReferences => Set<GrowthReference>();
    public DbSet<BaseSheet> BaseSheets => Set<BaseSheet>();
    public DbSet<Building> Buildings => Set<Building>();
    public DbSet<RegisterTerms> RegisterTerms => Set<RegisterTerms>();
    public DbSet<OtherSchool> OtherSchools => Set<OtherSchool>();
    public DbSet<OtherReturn> OtherReturns => Set<OtherReturn>();
    public DbSet<Snapshot> Snapshots => Set<Snapshot>();
    public DbSet<HeadCount> HeadCounts => Set<HeadCount>();
    public DbSet<CountedChild> CountedChildren => Set<CountedChild>();
    public DbSet<RegisterImport> RegisterImports => Set<RegisterImport>();
    public DbSet<RegisterFile> RegisterFiles => Set<RegisterFile>();
    public DbSet<ImportedChild> ImportedChildren => Set<ImportedChild>();
    public DbSet<KnownHeading> KnownHeadings => Set<KnownHeading>();
    public DbSet<DuplicateCase> Duplicates => Set<DuplicateCase>();
    public DbSet<ExportRequest> ExportRequests => Set<ExportRequest>();
    public DbSet<MoneyRate> MoneyRates => Set<MoneyRate>();
    public DbSet<OpenSet> OpenSets => Set<OpenSet>();

    /// <summary>Nothing of the request before stays behind in a context that is used again.</summary>
    internal PrakanDb Fresh()
    {
        (Actor, LastFacts, serves) = (Actor.Prakan, [], true);
        return this;
    }

    // One look at what has changed serves the facts, the key of the request and the save itself.
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <summary>Beyond a thousand requests at once contexts are dropped and not kept, and one that is dropped would keep a connection that was opened by hand, for ever.</summary>
    public override async ValueTask DisposeAsync()
    {
        if (serves) await Database.CloseConnectionAsync();
        serves = false;
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<Enum>().HaveConversion<string>();
        configuration.Conventions.Add(_ => new TableRules());
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.ApplyConfigurationsFromAssembly(typeof(PrakanDb).Assembly);
        model.HasDbFunction(typeof(SearchWord).GetMethod(nameof(SearchWord.Place))!).HasName("strpos").IsBuiltIn();
        model.HasDbFunction(typeof(Evidence).GetMethod(nameof(Evidence.Names))!).HasName("prakan_is_evidence");
    }
}
