using Prakan.Platform.Files.Checks;
using Prakan.Shared;

namespace Prakan.Platform.Files.Slots;

/// <summary>What a slot takes: which kinds, how large each, how many, how many pages.</summary>
public sealed record SlotLimits(IReadOnlyList<FileKind> Kinds, long Bytes, int Files)
{
    private const long MiB = 1 << 20;

    public static readonly SlotLimits Document = new([FileKind.Pdf, FileKind.Jpeg, FileKind.Png], 50 * MiB, 1);
    public static readonly SlotLimits Evidence = new([FileKind.Pdf, FileKind.Jpeg, FileKind.Png], 50 * MiB, 10);

    public int Pages { get; init; } = 300;

    /// <summary>As a file field of a form asks for them; a phone offers its camera where pictures are taken, and gives as JPEG what it keeps otherwise.</summary>
    public string Accept => string.Join(',', Kinds.SelectMany(kind => kind == FileKind.Jpeg ? (string[])[".jpg", ".jpeg", "image/jpeg"] : [kind.Ending()]));

    public void Demand(long bytes)
    {
        RuleBroken.Unless(bytes > 0, "file.empty");
        RuleBroken.Unless(bytes <= Bytes, "file.too-big", ThaiAmounts.FileSize(Bytes, english: true));
    }

    /// <summary>One more beside so many, or the next version of one of them.</summary>
    public void DemandPlace(int there, bool replaces) => RuleBroken.Unless(replaces || there < Files, "file.too-many", Files);
}
