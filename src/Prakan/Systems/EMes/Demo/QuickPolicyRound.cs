using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Demo.Rounds;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Calendar;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Systems.EMes.Entries;
using Prakan.Systems.EMes.Evaluations;
using Prakan.Systems.EMes.Indicators;
using static Prakan.Demo.Rounds.Fate;

namespace Prakan.Systems.EMes.Demo;

/// <summary>One round of the quick policy: area offices report, the commission's bureau evaluates.</summary>
internal sealed class QuickPolicyRound(string key, Stand stand) : DemoRound
{
    private static readonly Mix Elsewhere = new((NotStarted, 0.1), (Draft, 0.5), (Sent, 0.4));

    private readonly HashSet<int> stage = [];
    private readonly QuickPolicyWriting writing = new(key);

    public override string Key => key;
    public override string Issuer => "obec";
    public override DemoStanding Standing => stand == Stand.Released ? DemoStanding.Closed : DemoStanding.Open;

    public override Fate FateOf(Fated one)
    {
        if (one.Place is not null) stage.Add(one.Organisation.Id);
        return stand switch
        {
            Stand.Released => Approved,
            Stand.Read => Sent,
            _ => one.Place is null ? Elsewhere.Of(one.Chance) : Draft,
        };
    }

    public override RoundPlan Plan(DateOnly today)
    {
        var (year, opens) = (ThaiYears.Fiscal(today) - (stand == Stand.Written ? 0 : 1), today.AddDays(stand switch { Stand.Released => -240, Stand.Read => -60, _ => -20 }));
        var (due, term) = (opens.AddDays(stand == Stand.Read ? 50 : 40), stand == Stand.Read ? 2 : 1);
        return new RoundPlan
        {
            System = EMesSystem.Name, Title = $"ติดตามนโยบายเร่งด่วน (Quick Policy) ปีงบประมาณ {year} รอบ {term * 6} เดือน", YearKind = YearKind.Fiscal, Year = year, Term = term, FormVersion = "1",
            LetterNumber = "ศธ 04010/ว 318", LetterDate = opens.AddDays(-6), ClosesAfterDays = 120,
            Opens = Clock.At(opens, new TimeOnly(8, 30)), Due = Clock.At(due, new TimeOnly(16, 30)), CutOff = Clock.At(due.AddDays(5), new TimeOnly(16, 30)),
            Expected = new Expectation { Kinds = [OrganisationKind.PrimaryAreaOffice, OrganisationKind.SecondaryAreaOffice] },
            Chain = new Chain([new(ChainVerb.Report, ReportLevel.Agency) { Tells = [ReportLevel.Department] }, new(ChainVerb.Approve, ReportLevel.Department) { Tells = [ReportLevel.Agency] }]),
            Parts = [new(QuickPolicy.Part, "นโยบายเร่งด่วน (Quick Policy)")],
            Calendar = [new("ผู้อำนวยการตรวจตัวชี้วัดครบทุกข้อ", ReportLevel.Agency, new DateRule(DateAnchor.Due, -3, DateUnit.WorkingDay))],
        };
    }

    public override async Task LayAsync(PrakanDb db, Round round, CancellationToken cancel)
    {
        var set = IndicatorSet.Begin(round, QuickPolicy.Indicators);
        set.Publish(round.Plan.Opens.AddDays(-1));
        await db.BulkInsertAsync([set], _ => { }, cancel);
    }

    public override SubmissionContent Content(Obligation obligation, Organisation organisation) =>
        new([.. obligation.Round.Plan.Parts.Select(part => new ContentPart(part.Key, part.Thai, [.. writing.Checks(obligation, organisation).Where(one => one.Indicator.Part == part.Key).SelectMany(EntryLines.Of)], []))]);

    public override async Task FillAsync(PrakanDb db, IReadOnlyList<Begun> begun, Shelf? shelf, CancellationToken cancel)
    {
        await db.BulkInsertAsync(begun.SelectMany(one => writing.Entries(one.Obligation, one.Organisation)), _ => { }, cancel);
        if (shelf is not null) await writing.KeepEvidenceAsync(db, begun.Where(one => stage.Contains(one.Organisation.Id)), shelf, cancel);
        if (stand == Stand.Released) await db.BulkInsertAsync(begun.SelectMany(one => writing.Scores(one.Obligation, one.Organisation)), _ => { }, cancel);
        if (stand == Stand.Read) await DealAsync(db, begun, cancel);
    }

    /// <summary>The named scorer reads everything that comes from the stage's kind of office, and finds it unread.</summary>
    private async Task DealAsync(PrakanDb db, IReadOnlyList<Begun> begun, CancellationToken cancel)
    {
        var post = await db.Posts.AsNoTracking().Where(one => one.Role == Role.CommitteeScorer).OrderBy(one => one.Id).FirstOrDefaultAsync(cancel);
        if (post is null || begun.Count == 0) return;
        var round = begun[0].Obligation.Round;
        await db.BulkInsertAsync([Reader.Appoint(round, post.PersonId, post.Id, [], [])], _ => { }, cancel);
        await db.BulkInsertAsync(begun.Where(one => stage.Contains(one.Organisation.Id)).SelectMany(one => QuickPolicyWriting.Asked(one.Organisation)
            .Select(indicator => Reading.Deal(one.Obligation, indicator.Key, ReadingTurn.First, post.PersonId, round.Plan.CutOff))), _ => { }, cancel);
    }
}
