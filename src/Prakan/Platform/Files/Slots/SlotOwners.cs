using System.Globalization;

namespace Prakan.Platform.Files.Slots;

/// <summary>Finds slots by the names of their owners.</summary>
public sealed class SlotOwners(IEnumerable<SlotOwner> kinds)
{
    public async Task<Slot?> FindAsync(SlotKey key, CancellationToken cancel) =>
        Read(key.Owner) is var (kind, id) ? await kind.FindAsync(id, key.Name, cancel) : null;

    public Task WriteAsync(Slot slot, CancellationToken cancel) =>
        Read(slot.Owner.Name) is var (kind, id) ? kind.WriteAsync(id, slot, cancel) : throw new InvalidOperationException($"Nobody owns {slot.Owner.Name}.");

    public string HrefOf(string owner) => Read(owner) is var (kind, id) ? kind.HrefOf(id) : "/";

    private (SlotOwner Kind, long Id)? Read(string owner) =>
        owner.Split(':') is [var name, var number] && kinds.FirstOrDefault(one => one.Kind == name) is { } kind
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? (kind, id) : null;
}
