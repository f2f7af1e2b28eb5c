using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds.Board;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared.Pieces;

namespace Prakan.Platform.Rounds;

[Requires(Verb.SeeReports)]
public sealed class IndexModel(PrakanDb db, CurrentUser user, ReportingSystems systems, TimeProvider clock) : PageModel
{
    private const int Most = 200;

    private static readonly (string Thai, RoundPhase[] Phases)[] Order =
    [
        ("เปิดรับอยู่", [RoundPhase.Open, RoundPhase.Late, RoundPhase.Over]),
        ("กำลังจะเปิด", [RoundPhase.Coming]),
        ("ร่าง", [RoundPhase.Draft]),
        ("ปิดแล้ว", [RoundPhase.Closed]),
        ("คลังรอบเก่า", [RoundPhase.Archived]),
    ];

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? System { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Archived { get; set; }

    public IReadOnlyList<Section> Sections { get; private set; } = [];
    public IReadOnlyList<int> Years { get; private set; } = [];
    public IEnumerable<ReportingSystem> Systems => systems.All;
    public DateTimeOffset Now => clock.GetUtcNow();
    public bool MayUnlock => user.May(Verb.UnlockReport);
    public bool MayManage => user.May(Verb.ManageRounds);

    /// <summary>Reports come in from below; otherwise one only sends one's own.</summary>
    public bool LooksDown => user.Posts.Any(post => post.Role.Holds(Verb.SeeReports) && !post.Role.Row().At[0].IsInstitution());

    public Empty WhyEmpty => Year is not null || System is { Length: > 0 }
        ? new Empty("ไม่มีรอบตามที่เลือก", "ดูทุกรอบ", "/rounds")
        : Archived ? new Empty("ยังไม่มีรอบในคลัง", "ดูรอบปัจจุบัน", "/rounds")
        : MayManage ? new Empty("ยังไม่มีรอบการรายงาน", "ร่างรอบใหม่", "/rounds/new")
        : new Empty("ยังไม่มีรอบการรายงานที่เกี่ยวกับท่าน", "เมื่อมีรอบใหม่ที่หน่วยงานของท่านต้องรายงาน จะเห็นที่นี่ก่อนวันเปิดรับ");

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var concerning = db.Concerning(user).AsNoTracking();
        Years = await concerning.Select(one => one.Plan.Year).Distinct().OrderByDescending(year => year).ToListAsync(cancel);
        var rounds = await concerning.Where(one => one.State == RoundState.Archived == Archived && (Year == null || one.Plan.Year == Year) && (string.IsNullOrEmpty(System) || one.Plan.System == System))
            .OrderByDescending(one => one.Plan.Due).ThenByDescending(one => one.Id).Take(Most).ToListAsync(cancel);
        var rows = await RowsAsync(rounds.FindAll(IsForSomebodyBelow), cancel);
        Sections = [.. Order.Select(section => new Section(section.Thai, [.. rows.Where(row => section.Phases.Contains(row.Round.PhaseAt(Now)))])).Where(section => section.Rows.Count > 0)];
    }

    public string NameOf(Round round) => systems.Of(round).Thai;

    private bool IsForSomebodyBelow(Round round) =>
        round.FrozenAt is not null || user.May(Verb.ManageRounds, round.Path)
        || Kinds.AtOrBelow(user.Posts.SelectMany(post => post.Role.Row().At)).Any(kind => round.Plan.Expected.Kinds.Contains(kind.Value));

    private async Task<IReadOnlyList<Row>> RowsAsync(IReadOnlyList<Round> rounds, CancellationToken cancel)
    {
        var ids = rounds.Select(one => one.Id).ToArray();
        var own = user.Posts.Select(post => post.OrganisationId).ToArray();
        var mine = await db.Obligations.AsNoTracking().For(user, Verb.SeeReports).Where(one => ids.Contains(one.RoundId) && own.Contains(one.OrganisationId))
            .Select(one => new Own(one.Id, one.RoundId, one.State, one.ExcusedAt != null, one.ExtendedDue)).ToListAsync(cancel);
        var open = rounds.Where(one => one.State == RoundState.Published).Select(one => one.Id).ToArray();
        var tallies = await db.BoardTotalsAsync(LooksDown ? open : [], Reach.Outermost(user.PathsFor(Verb.SeeReports)), cancel);
        return [.. rounds.Select(round => new Row(round, mine.Find(one => one.RoundId == round.Id), tallies.GetValueOrDefault(round.Id)))];
    }

    public sealed record Section(string Thai, IReadOnlyList<Row> Rows);

    public sealed record Row(Round Round, Own? Own, BoardTally? Tally);

    /// <summary>What the reader's own organisation owes.</summary>
    public sealed record Own(long Id, int RoundId, ObligationState State, bool Excused, DateTimeOffset? ExtendedDue)
    {
        public string Do => State switch
        {
            _ when Excused => "ดูรายงาน",
            ObligationState.NotStarted => "เริ่มทำรายงาน",
            ObligationState.Draft => "ทำรายงานต่อ",
            ObligationState.Returned or ObligationState.Reopened => "แก้ไขและส่งใหม่",
            _ => "ดูรายงาน",
        };
    }
}
