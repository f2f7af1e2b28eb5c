using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Demo;
using Prakan.Demo.Rounds;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Calendar;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Systems.ESar.Requests;
using Prakan.Systems.ESar.Standards;
using static Prakan.Demo.Rounds.Fate;

namespace Prakan.Systems.ESar.Demo;

/// <summary>One year's self-assessment: institutions report, their agency approves; so many years ago.</summary>
internal sealed class SarRound(string key, string issuer, int yearsAgo) : DemoRound
{
    private static readonly Fate[] OnStage = [Draft, Sent, Approved, Approved, Returned, Sent, Draft, Approved, NotStarted, Sent, Extended, Approved, Sent, Excused, Approved, Draft, Approved, NotStarted];
    private static readonly Mix Elsewhere = new((NotStarted, 0.12), (Excused, 0.01), (Extended, 0.02), (Draft, 0.15), (Sent, 0.22), (Returned, 0.05), (Approved, 0.43));

    private readonly HashSet<int> stage = [];
    private SarWriting writing = null!;

    public override string Key => key;
    public override string Issuer => issuer;
    public override DemoStanding Standing => yearsAgo == 0 ? DemoStanding.Open : DemoStanding.Closed;

    public override Fate FateOf(Fated one)
    {
        if (one.Place is not null) stage.Add(one.Organisation.Id);
        return yearsAgo > 0 ? Approved : one.Place is { } place ? OnStage[place % OnStage.Length] : Elsewhere.Of(one.Chance);
    }

    public override async Task PrepareAsync(PrakanDb db, SecretKeys keys, CancellationToken cancel)
    {
        var frameworks = await db.Frameworks.AsNoTrackingWithIdentityResolution().Include(one => one.Standards.OrderBy(standard => standard.Place)).OrderBy(one => one.Id).ToListAsync(cancel);
        var areas = await db.Areas.AsNoTracking().ToDictionaryAsync(one => one.Code, cancel);
        writing = new SarWriting(key, frameworks, areas, stage.Contains);
    }

    public override RoundPlan Plan(DateOnly today)
    {
        var (year, opens) = (ThaiYears.Academic(today) - 1 - yearsAgo, today.AddDays(-28).AddYears(-yearsAgo));
        return new RoundPlan
        {
            System = ESarSystem.Name, Title = $"รายงานการประเมินตนเอง ปีการศึกษา {year}", YearKind = YearKind.Academic, Year = year, FormVersion = "2561",
            LetterNumber = issuer == "dla" ? "มท 0816.4/ว 1204" : "ศธ 04310/ว 388", LetterDate = opens.AddDays(-6),
            Opens = Clock.At(opens, new TimeOnly(8, 30)), Due = Clock.At(opens.AddDays(30), new TimeOnly(16, 30)), CutOff = Clock.At(opens.AddDays(33), new TimeOnly(16, 30)),
            Expected = new Expectation { Kinds = [OrganisationKind.School, OrganisationKind.College, OrganisationKind.ChildCentre] },
            Chain = new Chain(
            [
                new(ChainVerb.Report, ReportLevel.Institution) { Tells = [ReportLevel.Agency] },
                new(ChainVerb.Approve, ReportLevel.Agency) { Tells = [ReportLevel.Institution] },
            ]),
            Parts = [new(ESarSystem.ItemsPart, "ข้อมูลสถานศึกษา 6 รายการ"), new(ESarSystem.ResultsPart, "ผลการประเมินตามมาตรฐาน"), new(ESarSystem.FilesPart, "ไฟล์ SAR")],
            Calendar =
            [
                new("คณะกรรมการสถานศึกษาเห็นชอบ", ReportLevel.Institution, new DateRule(DateAnchor.Opening, 2, DateUnit.Week) { OnWorkingDay = true }),
                new("ต้นสังกัดพิจารณาครบ", ReportLevel.Agency, new DateRule(DateAnchor.CutOff, -1, DateUnit.WorkingDay)),
            ],
        };
    }

    public override async Task LayAsync(PrakanDb db, Round round, CancellationToken cancel)
    {
        await db.BulkInsertAsync([new RoundTerms(round, RoundTerms.UsualMegabytes, writing.Frameworks.Select(one => one.Id))], _ => { }, cancel);
        var fiscalYear = round.Plan.Year + 2;
        if (await db.Calls.AnyAsync(one => one.FiscalYear == fiscalYear, cancel)) return;
        var office = await db.Organisations.AsNoTracking().SingleAsync(one => one.Kind == OrganisationKind.AssessmentOffice, cancel);
        await db.BulkInsertAsync([Call.Open(fiscalYear, round.Plan.Year, 5, new HeldPost(Guid.Empty, Role.AssessmentOfficer, office.Id, office.Path, office.Name, Acting: false))], _ => { }, cancel);
    }

    public override SubmissionContent Content(Obligation obligation, Organisation organisation) => writing.Content(obligation, organisation);

    public override async Task FillAsync(PrakanDb db, IReadOnlyList<Begun> begun, Shelf? shelf, CancellationToken cancel)
    {
        await new SarFilling(db, writing).FillAsync(begun, cancel);
        if (shelf is not null) await writing.KeepPapersAsync(db, begun, shelf, cancel);
        // Whoever reported last year has been there long enough to have been assessed once.
        if (yearsAgo == 1) await db.BulkInsertAsync(begun.Select(one => SarFilling.Assessed(one)).OfType<Prakan.Platform.Organisations.Assessments.ExternalAssessment>(), _ => { }, cancel);
    }
}
