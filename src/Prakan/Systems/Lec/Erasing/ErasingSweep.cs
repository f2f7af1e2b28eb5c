using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Audit;
using Prakan.Systems.Lec.Children;

namespace Prakan.Systems.Lec.Erasing;

/// <summary>What is known of a child beyond what is counted goes some years after it has left: number, family, addresses, what is sensitive, and its name.</summary>
public sealed class ErasingSweep(SystemDb system, IConfiguration options, TimeProvider clock)
{
    private const int UsualYears = 10, Stretch = 500;

    private int Years => options.GetValue("Prakan:Lec:KeepYears", UsualYears);

    /// <summary>How many were erased.</summary>
    public async Task<int> SweepAsync(CancellationToken cancel)
    {
        var (erased, gone) = (0, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddYears(-Years));
        while (await TakeAsync(gone, cancel) is > 0 and var some) erased += some;
        return erased;
    }

    private async Task<int> TakeAsync(DateOnly gone, CancellationToken cancel)
    {
        await using var db = system.Open();
        db.Actor = Actor.Prakan;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var children = await db.Children.Where(one => one.Status != ChildStatus.Here && one.ErasedAt == null && one.Enrolments.Any() && one.Enrolments.All(row => row.Until != null && row.Until < gone))
            .OrderBy(one => one.Id).Take(Stretch).ToListAsync(cancel);
        var ids = children.ConvertAll(child => child.Id);
        foreach (var child in children) child.Erase(clock.GetUtcNow());
        await db.ChildSecrets.Where(one => ids.Contains(one.ChildId)).ExecuteDeleteAsync(cancel);
        await db.ChildParents.Where(one => ids.Contains(one.ChildId)).ExecuteDeleteAsync(cancel);
        await db.ChildAddresses.Where(one => ids.Contains(one.ChildId)).ExecuteDeleteAsync(cancel);
        await db.ChildEvents.Where(one => ids.Contains(one.ChildId) && (one.Before != null || one.After != null || one.Reason != null))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Before, (string?)null).SetProperty(one => one.After, (string?)null).SetProperty(one => one.Reason, (string?)null), cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return children.Count;
    }
}
