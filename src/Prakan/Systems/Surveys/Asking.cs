using Prakan.Platform.Files.Slots;
using Prakan.Shared.Saving;

namespace Prakan.Systems.Surveys;

/// <summary>One question on its page: what stands in its box, what is asked about it, why it was not saved, what somebody else wrote meanwhile.</summary>
public sealed record Asking(Question Question, string Box, string Version)
{
    public string? Asks { get; init; }
    public string? Fault { get; init; }
    public Theirs? Theirs { get; init; }

    /// <summary>The files that are its answer, where it asks for files.</summary>
    public SlotView? Files { get; init; }

    public Guid Id => Question.Id;
    public string Name => $"Answers[{Question.Id}]";
    public string ElementId => $"a{Question.Id:n}";
}

/// <summary>What came from a form: the text, and the version of the answer that its writer saw.</summary>
public sealed record Typed
{
    public string? Value { get; init; }
    public string? Version { get; init; }
}
