using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Demo;
using Prakan.Demo.Rounds;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Calendar;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Systems.Lec.Identities;
using Prakan.Systems.Lec.Registers;
using Prakan.Systems.Lec.Terms;
using static Prakan.Demo.Rounds.Fate;

namespace Prakan.Systems.Lec.Demo;

/// <summary>A term's confirmation of the register: institutions first, then their authority.</summary>
internal sealed class LecRound(string key, DemoStanding standing) : DemoRound
{
    private static readonly OrganisationKind[] Authorities =
    [
        OrganisationKind.ProvincialAdministration, OrganisationKind.CityMunicipality, OrganisationKind.TownMunicipality, OrganisationKind.SubdistrictMunicipality,
        OrganisationKind.SubdistrictAdministration, OrganisationKind.SpecialAuthority,
    ];

    private static readonly Mix Unfinished = new((Approved, 0.66), (Draft, 0.2), (NotStarted, 0.14));

    private readonly Dictionary<int, Organisation> institutions = [];
    private readonly HashSet<int> stage = [];
    private Rolls rolls = null!;
    private int? home, nextDoor;

    public override string Key => key;
    public override string Issuer => "dla";
    public override DemoStanding Standing => standing;

    public override async Task PrepareAsync(PrakanDb db, SecretKeys keys, CancellationToken cancel) =>
        rolls = new Rolls(await db.LevelKinds.AsNoTracking().OrderBy(one => one.Place).ToListAsync(cancel), new IdentityVault(keys));

    public override Fate FateOf(Fated one)
    {
        if (one.Organisation.Kind.IsInstitution()) institutions[one.Organisation.Id] = one.Organisation;
        if (one.Place is not null) stage.Add(one.Organisation.Id);
        if (one is { Place: 0, Organisation.Kind: OrganisationKind.ChildCentre })
        {
            if (one.NextDoor) nextDoor = one.Organisation.Id;
            else home = one.Organisation.Id;
        }
        if (standing == DemoStanding.Closed) return Approved;
        // The town still waits for some; its neighbour for nobody, and confirms when somebody presses the button.
        if (one.Organisation.Kind.IsAuthority()) return one.Place is null && IsWhole(one.Organisation) && one.Chance.Happens(0.5) ? Approved : NotStarted;
        if (one.NextDoor) return Approved;
        if (one.Place is { } place) return place == 0 ? Draft : place % 5 == 4 ? NotStarted : Approved;
        return IsWhole(one.Parent) ? Approved : Unfinished.Of(one.Chance);
    }

    public override RoundPlan Plan(DateOnly today)
    {
        var opens = standing == DemoStanding.Closed ? today.AddDays(-190) : today.AddDays(-9);
        var year = ThaiYears.Academic(opens);
        var term = opens.Month is >= 4 and <= 9 ? 1 : 2;
        return new RoundPlan
        {
            System = LecSystem.Name, Title = $"ยืนยันทะเบียนเด็กและนักเรียน ภาคเรียนที่ {term}/{year}", YearKind = YearKind.Academic, Year = year, Term = term,
            LetterNumber = standing == DemoStanding.Closed ? "มท 0816.3/ว 214" : "มท 0816.3/ว 641", LetterDate = opens.AddDays(-7),
            Opens = Clock.At(opens, new TimeOnly(8, 30)), Due = Clock.At(opens.AddDays(14), new TimeOnly(16, 30)), CutOff = Clock.At(opens.AddDays(16), new TimeOnly(16, 30)),
            ClosesAfterDays = 3, AsOf = opens,
            Expected = new Expectation { Kinds = [OrganisationKind.School, OrganisationKind.College, OrganisationKind.ChildCentre, .. Authorities] },
            Chain = new Chain(
            [
                new(ChainVerb.Report, ReportLevel.Institution) { Tells = [ReportLevel.Agency] },
                new(ChainVerb.Report, ReportLevel.Agency) { AfterAllBelow = true, Tells = [ReportLevel.Province] },
            ]),
            Parts = LecSystem.Always,
            TakeBack = false,
            Calendar =
            [
                new("ต้นสังกัดแต่งตั้งผู้รับผิดชอบตามคำสั่ง", ReportLevel.Agency, new DateRule(DateAnchor.Letter, 2, DateUnit.WorkingDay)),
                new("ขอข้อมูลจากสถานศึกษาสังกัดอื่น", ReportLevel.Agency, new DateRule(DateAnchor.Opening, 3, DateUnit.WorkingDay)),
                new("สถานศึกษายืนยัน", ReportLevel.Institution, new DateRule(DateAnchor.Due, 0, DateUnit.Day)),
                new("ต้นสังกัดยืนยันทั้งหมด", ReportLevel.Agency, new DateRule(DateAnchor.CutOff, 0, DateUnit.Day)),
            ],
        };
    }

    /// <summary>The terms of the round; and with the first of them the children themselves.</summary>
    public override async Task LayAsync(PrakanDb db, Round round, CancellationToken cancel)
    {
        await db.BulkInsertAsync([new RegisterTerms(round, OtherEntry.HeadCounts, RegisterTerms.UsualEdges)], _ => { }, cancel);
        if (standing == DemoStanding.Open)
            await new RollWriting(db, rolls).WriteAsync(institutions.Values.OrderBy(one => !stage.Contains(one.Id)).ThenBy(one => one.Id), (home, nextDoor), Clock.DayOf(round.Plan.Opens), cancel);
    }

    public override SubmissionContent Content(Obligation obligation, Organisation organisation)
    {
        var rooms = organisation.Kind.IsInstitution() ? rolls.RoomsOf(organisation, key) : [];
        return new SubmissionContent([new ContentPart(LecSystem.ChildrenPart, LecSystem.Always[0].Thai,
            [.. rooms.GroupBy(room => room.Level).Select(level => new ContentLine(level.Key, rolls.NameOf(level.Key), HeadWords.Said(level.Sum(room => room.Boys), level.Sum(room => room.Girls))))], [])]);
    }

    public override Task FillAsync(PrakanDb db, IReadOnlyList<Begun> begun, Shelf? shelf, CancellationToken cancel) =>
        new RollCounting(db, rolls, key).CountAsync(begun, cancel);

    private static bool IsWhole(Organisation authority) => Chance.Of("register whole", authority.Code).Happens(0.45);
}
