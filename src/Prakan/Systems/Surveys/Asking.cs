using Prakan.Platform.Files.Slots;
using Prakan.Shared.Saving;

namespace Prakan.Systems.Surveys;

/// <summary>One question on its page, with its box or, where it asks for files, with the files that are its answer.</summary>
public sealed record Asking(Question Question, Box Box)
{
    public SlotView? Files { get; init; }

    public Guid Id => Question.Id;
    public string Name => $"Answers[{Question.Id}]";
    public string ElementId => $"a{Question.Id:n}";
}
