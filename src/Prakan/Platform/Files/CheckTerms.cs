using Prakan.Platform.Files.Checks;
using Prakan.Platform.Files.Slots;

namespace Prakan.Platform.Files;

/// <summary>By what a file is checked: the slot's terms of the day on which it came.</summary>
public sealed record CheckTerms(SlotLimits Limits, Expected Expected)
{
    public FileLimits Checked => new(Limits.Kinds, Limits.Bytes, Limits.Pages);
}
