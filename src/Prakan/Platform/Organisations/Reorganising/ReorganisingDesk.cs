using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Platform.Organisations.Reorganising;

/// <summary>Where decisions about the tree are taken: only over what the user may reorganise.</summary>
public sealed class ReorganisingDesk(PrakanDb db, CurrentUser user, OrganisationTree tree, TimeProvider clock)
{
    private const int MostCandidates = 20;

    public DateOnly Today => clock.Today();

    public IQueryable<Organisation> Within => db.Organisations.AsNoTracking().For(user, Verb.Reorganise);

    public Task<Organisation?> FindAsync(int id) => Within.SingleOrDefaultAsync(one => one.Id == id);

    public IQueryable<Organisation> ChildrenOf(int id, string? typed) => Within.Where(child => child.ParentId == id && child.ClosedOn == null).Matching(typed, db);

    /// <summary>Organisations still open that may be meant by a name, a code, or a line of the list of choices.</summary>
    public async Task<IReadOnlyList<Candidate>> CandidatesAsync(Organisation organisation, ChangeKind change, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return [];
        var kinds = Kinds.Partners(organisation.Kind, change);
        var open = Within.Where(one => one.ClosedOn == null && one.Id != organisation.Id && kinds.Contains(one.Kind));
        var found = await Meant(open, typed).OrderBy(one => one.Details.Name).ThenBy(one => one.Id).Take(MostCandidates)
            .Select(one => new Candidate(one.Id, one.Details.Name, one.Code, one.Kind)).ToListAsync();
        return found.FindAll(one => one.Name == typed.Trim()) is [var exact] ? [exact] : found;
    }

    public async Task<Rehearsal> RehearseAsync(OrganisationChange change)
    {
        var rehearsal = await tree.RehearseAsync(change);
        if (rehearsal.Closed.Count == 0) return rehearsal;
        var stakes = new List<Stake>();
        foreach (var module in Program.Modules) stakes.AddRange(await module.StakesAsync(db, user, change.Path, Today, default));
        return rehearsal with { Stakes = stakes.FindAll(stake => stake.Count > 0) };
    }

    /// <summary>Decides, and says in which words it is done.</summary>
    public async Task<string> DecideAsync(OrganisationChange change, string done)
    {
        await tree.DecideAsync(change);
        return change.State == ChangeState.Planned && change.On > Today ? "บันทึกแล้ว การเปลี่ยนแปลงจะมีผลเมื่อถึงวันที่กำหนด" : done;
    }

    private IQueryable<Organisation> Meant(IQueryable<Organisation> open, string typed) =>
        typed.Split(Candidate.Mark) switch
        {
            [_, ['#', .. var id]] when int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => open.Where(one => one.Id == number),
            [_, var code] => open.Where(one => one.Code == code),
            _ => open.Matching(typed, db),
        };
}

/// <summary>An organisation that may be meant by what was typed.</summary>
public sealed record Candidate(int Id, string Name, string Code, OrganisationKind Kind)
{
    public const string NoneMeant = "ไม่พบหน่วยงานที่รับได้ตามชื่อหรือรหัสนี้";
    public const string SeveralMeant = "พบหลายแห่ง กรุณาเลือกหนึ่งแห่ง";
    public const string Mark = " · ";

    public string Line => Name + Mark + (Code.Length > 0 ? Code : $"#{Id}");
}
