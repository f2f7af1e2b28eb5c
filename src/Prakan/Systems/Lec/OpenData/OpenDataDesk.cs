using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds;

namespace Prakan.Systems.Lec.OpenData;

/// <summary>Publishes numbers of closed rounds, and withdraws them.</summary>
public sealed class OpenDataDesk(PrakanDb db, CurrentUser user, OpenCounting counting, TimeProvider clock)
{
    private IQueryable<Round> Rounds => db.Rounds.For(user, Verb.PublishOpenData).Where(one => one.Plan.System == LecSystem.Name);

    public Task<List<Round>> ClosedAsync(CancellationToken cancel) =>
        Rounds.AsNoTracking().Where(one => one.State == RoundState.Closed || one.State == RoundState.Archived).OrderByDescending(one => one.Id).ToListAsync(cancel);

    public Task<List<OpenSetLine>> SetsAsync(CancellationToken cancel) =>
        db.OpenSets.AsNoTracking().For(user, Verb.PublishOpenData).OrderByDescending(one => one.PublishedAt).Select(OpenSetLine.Of).ToListAsync(cancel);

    public Task<Round?> FindRoundAsync(int id, CancellationToken cancel) => Rounds.Include(one => one.Organisation).SingleOrDefaultAsync(one => one.Id == id, cancel);

    public Task<OpenSet?> FindAsync(Guid id, CancellationToken cancel) => db.OpenSets.For(user, Verb.PublishOpenData).SingleOrDefaultAsync(one => one.Id == id, cancel);

    public async Task<OpenFigures> FiguresAsync(Round round, int fewest, CancellationToken cancel) => await (await counting.ReadAsync(round, cancel)).PublishableAsync(fewest);

    public async Task<OpenSet> PublishAsync(Round round, OpenSetCard card, int fewest, CancellationToken cancel)
    {
        var earlier = await db.OpenSets.AsNoTracking().For(user, Verb.PublishOpenData).Where(one => one.RoundId == round.Id).ToListAsync(cancel);
        var set = OpenSet.Publish(round.Organisation, round, card, await FiguresAsync(round, fewest, cancel), earlier, clock.GetUtcNow());
        db.Add(set);
        await db.SaveChangesAsync(cancel);
        return set;
    }

    public Task WithdrawAsync(OpenSet set, string reason, CancellationToken cancel)
    {
        set.Withdraw(reason, clock.GetUtcNow());
        return db.SaveChangesAsync(cancel);
    }
}
