using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;

namespace Prakan.Platform.Rounds;

/// <summary>Keeps the lists of open rounds true to the tree, each change by its verb and with its reason: who came is added, who went is excused, who moved has other levels above.</summary>
internal sealed class TreeFollowing(SystemDb system, TimeProvider clock)
{
    public const string Came = "ตั้งหรือย้ายเข้ามาหลังเปิดรอบ";
    public const string Closed = "หน่วยงานเลิกหรือรวมแล้ว";
    public const string Left = "ย้ายออกนอกสังกัดของผู้เปิดรอบ";
    public const string CameBack = "ย้ายกลับเข้ามา";

    private const int Chunk = 500;

    /// <summary>What has been sent stays counted, whatever became of its sender.</summary>
    private static readonly ObligationState[] NotIn = [ObligationState.NotStarted, ObligationState.Draft, ObligationState.Returned];

    public async Task FollowAsync(CancellationToken cancel)
    {
        foreach (var round in await OpenRoundsAsync(cancel)) await FollowAsync(round, cancel);
    }

    private async Task<List<int>> OpenRoundsAsync(CancellationToken cancel)
    {
        await using var db = system.Open();
        return await db.Rounds.Where(one => one.State == RoundState.Published && one.FrozenAt != null).Select(one => one.Id).ToListAsync(cancel);
    }

    private async Task FollowAsync(int id, CancellationToken cancel)
    {
        await using var db = system.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('rounds'))", cancel);
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(2));
        if (await db.Rounds.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.State == RoundState.Published, cancel) is not { } round) return;

        var (today, now, end) = (clock.Today(), clock.GetUtcNow(), round.Path + "~");
        var listed = db.Obligations.Where(one => one.RoundId == id);
        var moved = (await db.MovedAsync(round, cancel)).ToDictionary(one => one.ObligationId, one => one.Above);
        await EachAsync(db, moved.Keys, one => one.Stand(moved[one.Id], now), cancel);

        await EachAsync(db, listed.Where(one => one.ExcusedAt != null && one.ExcuseReason == Left
            && string.Compare(one.Path, round.Path) >= 0 && string.Compare(one.Path, end) < 0), one => one.Expect(CameBack), cancel);
        await EachAsync(db, listed.Where(one => one.ExcusedAt == null && NotIn.Contains(one.State) && one.Organisation.ClosedOn <= today), one => one.Excuse(Closed, now), cancel);
        await EachAsync(db, listed.Where(one => one.ExcusedAt == null && NotIn.Contains(one.State)
            && (string.Compare(one.Path, round.Path) < 0 || string.Compare(one.Path, end) >= 0)), one => one.Excuse(Left, now), cancel);
        await AddAsync(db, round, today, cancel);
        await transaction.CommitAsync(cancel);
    }

    private static async Task EachAsync(PrakanDb db, IQueryable<Obligation> rows, Action<Obligation> act, CancellationToken cancel) =>
        await EachAsync(db, await rows.Select(one => one.Id).ToListAsync(cancel), act, cancel);

    private static async Task EachAsync(PrakanDb db, IEnumerable<long> ids, Action<Obligation> act, CancellationToken cancel)
    {
        foreach (var chunk in ids.Chunk(Chunk))
        {
            foreach (var one in await db.Obligations.Include(one => one.Round).Where(one => chunk.Contains(one.Id)).ToListAsync(cancel)) act(one);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }

    private static async Task AddAsync(PrakanDb db, Round round, DateOnly today, CancellationToken cancel)
    {
        var missing = (await db.Missing(round, today).ToListAsync(cancel)).ToDictionary(one => one.OrganisationId);
        foreach (var chunk in missing.Keys.Order().Chunk(Chunk))
        {
            var into = await db.Rounds.SingleAsync(one => one.Id == round.Id, cancel);
            foreach (var organisation in await db.Organisations.Where(one => chunk.Contains(one.Id)).ToListAsync(cancel))
                db.Add(Obligation.Add(into, organisation, missing[organisation.Id].Above, Came));
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }
}
