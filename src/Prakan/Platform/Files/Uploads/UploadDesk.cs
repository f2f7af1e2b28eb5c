using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Files.Slots;
using Prakan.Platform.Files.Store;
using Prakan.Platform.Rounds;
using Prakan.Shared;

namespace Prakan.Platform.Files.Uploads;

/// <summary>Begins, continues and ends the uploads of whoever asks; those of others do not exist.</summary>
internal sealed class UploadDesk(PrakanDb db, CurrentUser user, FilesFolder folder, SlotOwners owners, Receiving receiving, Arrival arrival, TimeProvider clock)
{
    private const int MostAtOnce = 50;

    public DateTimeOffset Now => clock.GetUtcNow();

    public Task<Upload?> FindAsync(Guid id, CancellationToken cancel) =>
        db.Uploads.For(user, Verb.WriteReport).SingleOrDefaultAsync(one => one.Id == id && one.PersonId == user.PersonId, cancel);

    /// <summary>As it stands now, whatever was read before.</summary>
    public async Task<Upload?> ReloadAsync(Guid id, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        return await FindAsync(id, cancel);
    }

    public long SafeOf(Upload upload) => upload.SafeOf(folder.LengthOf(upload.Id));

    /// <summary>Null where there is no such slot for this person.</summary>
    public async Task<Upload?> BeginAsync(SlotKey key, string? name, long bytes, CancellationToken cancel)
    {
        if (await owners.FindAsync(key, cancel) is not { } slot) return null;
        folder.DemandRoom(bytes);
        RuleBroken.Unless(await db.Uploads.CountAsync(one => one.PersonId == user.PersonId && one.FileId == null && one.ExpiresAt > Now, cancel) < MostAtOnce, "file.too-many-uploads", MostAtOnce);
        var upload = new Upload(slot, user.PersonId!.Value, FileName.Clean(name, arrival.At), bytes, arrival.At);
        await DemandPlaceAsync(slot, upload, cancel);
        db.Add(upload);
        await db.SaveChangesAsync(cancel);
        return upload;
    }

    /// <summary>Takes the body of the request as the next piece. The connection to the database is given back meanwhile: a slow line must not keep others waiting.</summary>
    public async Task<PieceEnd> TakeAsync(Upload upload, GrowingFile file, byte[]? checksum, HttpContext http)
    {
        var (began, turn) = (upload.SafeOf(file.Length), http.Features.GetRequiredFeature<UploadTurn>());
        folder.DemandRoom(upload.Bytes - began);
        var piece = new Piece(file, upload.Bytes - began, checksum);
        await db.StepOutAsync();
        turn.Give();
        try
        {
            file.CutTo(began);
            await piece.ReadAsync(http);
            await turn.TakeAsync(CancellationToken.None);
            if (file.Length > began) file.Sync();
        }
        catch (IOException fault)
        {
            file.GiveBack(began);
            throw folder.Refusal(fault);
        }
        // Whoever sent it may be gone already; what has come is kept all the same.
        await db.StepInAsync(http, CancellationToken.None);
        await KeepAsync(upload, file);
        return piece.End;
    }

    public async Task EndAsync(Upload upload, GrowingFile file, CancellationToken cancel)
    {
        db.Remove(upload);
        await db.SaveChangesAsync(cancel);
        file.Delete();
    }

    /// <summary>A slot that is full says so before hours of sending, and once more when it is all here.</summary>
    private async Task DemandPlaceAsync(Slot slot, Upload upload, CancellationToken cancel)
    {
        if (slot.Limits.Files == 1) return;
        var names = await db.StoredFiles.CurrentOf(upload.Key).Select(one => one.Name).ToListAsync(cancel);
        slot.Limits.DemandPlace(names.Count, names.Contains(upload.Name));
    }

    private async Task KeepAsync(Upload upload, GrowingFile file)
    {
        if (file.Length < upload.Bytes)
        {
            upload.Grow(file.Length, Now);
            await db.SaveChangesAsync();
            return;
        }
        await receiving.ReceiveAsync(upload.Key, [(new Arrived(upload.Name, upload.FirstByteAt), file)], upload, CancellationToken.None);
        file.Delete();
    }
}
