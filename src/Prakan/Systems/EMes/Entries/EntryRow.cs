using Prakan.Systems.EMes.Evaluations;
using Prakan.Systems.EMes.Indicators;

namespace Prakan.Systems.EMes.Entries;

/// <summary>One line of the office's table.</summary>
public sealed record EntryRow(Indicator Indicator, Entry? Entry, Evaluation? Evaluation, string? Owner)
{
    public int Done => Indicator.Issues.Count(issue => Entry?.IsDone(issue) == true);
    public EntryState State => Entry?.State ?? EntryState.NotStarted;

    /// <summary>Questions of readers that wait for an answer.</summary>
    public IReadOnlyList<Inquiry> Inquiries { get; init; } = [];
    public int Waiting => Inquiries.Count(one => one.Answer is null);
}
