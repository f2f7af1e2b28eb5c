using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Files.Slots;
using Prakan.Platform.Files.Store;
using Prakan.Platform.Files.Uploads;
using Prakan.Shared;

namespace Prakan.Platform.Files;

/// <summary>The last steps of files on their way in: contents safe in the store, then rows, facts and key in one transaction. Only after it is anything told to be here.</summary>
public sealed class Receiving(PrakanDb db, FileStore store, SlotOwners owners, CurrentUser user, IHttpContextAccessor request, TimeProvider clock)
{
    public async Task<IReadOnlyList<StoredFile>> ReceiveAsync(SlotKey key, IReadOnlyList<(Arrived Arrived, GrowingFile Whole)> files, Upload? upload, CancellationToken cancel)
    {
        // Asked before anything is kept, so that what is refused leaves nothing behind; asked again below, where nobody can close it meanwhile.
        var slot = await FindAsync(key, cancel);
        foreach (var (_, whole) in files) slot.Demand(whole.Length);
        var contents = await KeepAsync([.. files.Select(one => one.Whole)], cancel);

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (slot.OnlyNew) foreach (var content in contents) await DemandNewAsync(slot, content, cancel);
        await owners.WriteAsync(slot, cancel);
        foreach (var content in contents) await HoldAsync(content, cancel);
        await HoldAsync(key, cancel);
        var current = await db.StoredFiles.CurrentOf(key).ToListAsync(cancel);
        var received = new List<StoredFile>();
        foreach (var ((arrived, _), content) in files.Zip(contents))
        {
            var file = StoredFile.Receive(slot, current, arrived, content, user.PersonId, clock.GetUtcNow());
            current = [.. current.Where(one => one.IsCurrent), file];
            received.Add(file);
        }
        db.AddRange(received);
        upload?.Finish(received.Single(), clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return received;
    }

    public async Task TrashAsync(SlotKey key, StoredFile file, CancellationToken cancel)
    {
        var slot = await FindAsync(key, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await owners.WriteAsync(slot, cancel);
        await HoldAsync(key, cancel);
        await db.Entry(file).ReloadAsync(cancel);
        file.Trash(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    public async Task RestoreAsync(SlotKey key, StoredFile file, CancellationToken cancel)
    {
        var slot = await FindAsync(key, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await owners.WriteAsync(slot, cancel);
        await HoldAsync(key, cancel);
        await db.Entry(file).ReloadAsync(cancel);
        file.Restore(slot, await db.StoredFiles.CurrentOf(key).ToListAsync(cancel), clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>From here to the commit no sweep takes it away. One may have done so since it was kept: then its sender sends it again.</summary>
    private async Task HoldAsync(Content content, CancellationToken cancel)
    {
        var swept = await db.Database.SqlQuery<bool>($"SELECT prakan_hold_content({content.Name.ToBytes()}, false) AS \"Value\"").SingleAsync(cancel);
        RuleBroken.Unless(!swept || await store.HasAsync(content.Name, cancel), "file.store-away");
    }

    /// <summary>From here to the commit nobody who examines or judges what stands in the slot changes it; who is doing so is waited for.</summary>
    private Task HoldAsync(SlotKey key, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"SELECT FROM stored_files WHERE owner = {key.Owner} AND slot = {key.Name} ORDER BY id FOR UPDATE", cancel);

    /// <summary>A store that is far away may let us wait; meanwhile the connection to the database, and the turn at it, are given back.</summary>
    private async Task<IReadOnlyList<Content>> KeepAsync(IReadOnlyList<GrowingFile> files, CancellationToken cancel)
    {
        if (!store.IsFar) return await KeepAllAsync(files, cancel);
        var turn = request.HttpContext!.Features.Get<UploadTurn>();
        await db.StepOutAsync();
        turn?.Give();
        try
        {
            return await KeepAllAsync(files, cancel);
        }
        finally
        {
            if (turn is not null) await turn.TakeAsync(CancellationToken.None);
            await db.StepInAsync(request.HttpContext!, CancellationToken.None);
        }
    }

    private async Task<IReadOnlyList<Content>> KeepAllAsync(IReadOnlyList<GrowingFile> files, CancellationToken cancel)
    {
        var contents = new List<Content>();
        foreach (var whole in files) contents.Add(await store.KeepAsync(whole, cancel));
        return contents;
    }

    private async Task DemandNewAsync(Slot slot, Content content, CancellationToken cancel)
    {
        var own = await db.Database.SqlQuery<bool>($"SELECT own AS \"Value\" FROM prakan_handed_in_before({content.Name.ToBytes()}, {slot.Owner.Name}, {slot.Owner.OrganisationId ?? 0})").ToListAsync(cancel);
        RuleBroken.Unless(own is not [true], "file.handed-in-before");
        RuleBroken.Unless(own is not [false], "file.handed-in-by-another");
    }

    private async Task<Slot> FindAsync(SlotKey key, CancellationToken cancel) => await owners.FindAsync(key, cancel) ?? throw new RuleBroken("file.slot-gone");
}
