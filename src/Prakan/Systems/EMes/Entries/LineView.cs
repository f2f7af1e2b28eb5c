using Prakan.Shared.Saving;

namespace Prakan.Systems.EMes.Entries;

/// <summary>A box of one line.</summary>
public sealed record LineView(FieldView Field)
{
    public string Type { get; init; } = "text";
    public string Mode { get; init; } = "text";
    public string Autocomplete { get; init; } = "off";
    public string? Unit { get; init; }
    public int Width { get; init; } = 30;
}
