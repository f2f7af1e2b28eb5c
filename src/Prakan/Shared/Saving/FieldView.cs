namespace Prakan.Shared.Saving;

/// <summary>One box of a page that saves itself, under its label.</summary>
public sealed record FieldView(string Key, string Label, Box Box)
{
    public string? Hint { get; init; }

    /// <summary>How many lines are in sight, where it is for words.</summary>
    public int Rows { get; init; } = 3;

    public string Name => $"Fields[{Key}]";
}

/// <summary>A question with its answers in sight.</summary>
public sealed record ChoiceView(FieldView Field, IReadOnlyList<Choice> Choices)
{
    /// <summary>Side by side, where each is a word or two.</summary>
    public bool IsInline { get; init; }
}

public sealed record Choice(string Value, string Thai, string? Hint = null);
