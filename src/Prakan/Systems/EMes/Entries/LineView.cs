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

/// <summary>A question with its answers in sight.</summary>
public sealed record ChoiceView(FieldView Field, IReadOnlyList<Choice> Choices)
{
    /// <summary>Side by side, where each is a word or two.</summary>
    public bool IsInline { get; init; }
}

public sealed record Choice(string Value, string Thai, string? Hint = null);
