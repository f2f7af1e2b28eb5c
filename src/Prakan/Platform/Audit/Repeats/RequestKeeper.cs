using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Prakan.Platform.Audit.Repeats;

/// <summary>Puts the key of the request into the first save that it makes, in the same transaction as the effect.</summary>
internal sealed class RequestKeeper(TimeProvider clock) : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (RequestKey.Current is { State: KeyState.Waiting } key && eventData.Context is { } db && db.ChangeTracker.HasChanges())
        {
            key.State = KeyState.Riding;
            db.Add(new DoneRequest(key, clock.GetUtcNow()));
        }
        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Land(eventData.Context, KeyState.Kept);
        return ValueTask.FromResult(result);
    }

    // The next try of the handler carries the key anew.
    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Land(eventData.Context, KeyState.Waiting);
        return Task.CompletedTask;
    }

    private static void Land(DbContext? db, KeyState state)
    {
        if (RequestKey.Current is not { State: KeyState.Riding } key || db?.ChangeTracker.Entries<DoneRequest>().SingleOrDefault() is not { } row) return;
        key.State = state;
        row.State = EntityState.Detached;
    }
}
