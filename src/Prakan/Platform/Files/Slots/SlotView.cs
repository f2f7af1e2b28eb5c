using Prakan.Platform.Files.Uploads;

namespace Prakan.Platform.Files.Slots;

/// <summary>A slot as its page shows it: what stands in it, and what its reader has begun to send.</summary>
public sealed record SlotView(Slot Slot, IReadOnlyList<StoredFile> Files, IReadOnlyList<Upload> Unfinished)
{
    public bool IsOpen => Slot.Closed is null;
    public bool IsFull => Slot.Limits.Files > 1 && Files.Count >= Slot.Limits.Files;
    public string FormId => $"slot-{Slot.Name}";
    public string FieldId => $"files-{Slot.Name}";
}
