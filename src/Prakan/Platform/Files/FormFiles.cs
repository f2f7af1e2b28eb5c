using Prakan.Platform.Files.Slots;
using Prakan.Platform.Files.Store;
using Prakan.Platform.Rounds;
using Prakan.Shared;

namespace Prakan.Platform.Files;

/// <summary>Files that come in a plain form go the same way into the store as those that come piece by piece.</summary>
public sealed class FormFiles(FilesFolder folder, Receiving receiving, Arrival arrival)
{
    public async Task<IReadOnlyList<StoredFile>> ReceiveAsync(SlotKey key, IReadOnlyList<IFormFile> files, CancellationToken cancel)
    {
        folder.DemandRoom(files.Sum(file => file.Length));
        var arrived = new List<(Arrived, GrowingFile)>();
        try
        {
            foreach (var file in files) arrived.Add((new Arrived(FileName.Clean(file.FileName, arrival.At), arrival.At), await TakeAsync(file, cancel)));
            return await receiving.ReceiveAsync(key, arrived, upload: null, cancel);
        }
        finally
        {
            foreach (var (_, whole) in arrived)
            {
                whole.Delete();
                whole.Dispose();
            }
        }
    }

    private async Task<GrowingFile> TakeAsync(IFormFile file, CancellationToken cancel)
    {
        var growing = folder.Open(Guid.CreateVersion7(arrival.At)) ?? throw new InvalidOperationException("A fresh name is nobody else's.");
        try
        {
            await using var content = file.OpenReadStream();
            await growing.TakeAsync(content, cancel);
            return growing;
        }
        catch (IOException fault)
        {
            growing.Delete();
            growing.Dispose();
            throw folder.Refusal(fault);
        }
    }
}
