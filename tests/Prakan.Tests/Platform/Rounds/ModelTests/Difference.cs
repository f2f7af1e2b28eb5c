using Prakan.Platform.Rounds.Obligations;
using Prakan.Platform.Rounds.Unlocks;
using static Prakan.Tests.Platform.Rounds.ModelTests.Where;

namespace Prakan.Tests.Platform.Rounds.ModelTests;

/// <summary>In what the product's state is not the model's.</summary>
internal static class Difference
{
    private static readonly Dictionary<Where, ObligationState> States = new()
    {
        [Nowhere] = ObligationState.NotStarted, [OnTheDesk] = ObligationState.Draft, [OnItsWay] = ObligationState.Sent,
        [SentBack] = ObligationState.Returned, [Through] = ObligationState.Approved, [Loose] = ObligationState.Reopened,
    };

    public static string? Between(Model model, Bench bench)
    {
        if (model.Round != bench.Round.State) return $"the round is {bench.Round.State}, not {model.Round}";
        for (var at = 0; at < model.Papers.Length; at++)
            if (Between(model, model.Papers[at], bench.Reports[at]) is { } found) return $"report {at}: {found}";
        return null;
    }

    private static string? Between(Model model, Paper paper, Obligation report) =>
        report.State != States[paper.Where] ? $"state {report.State}, not {States[paper.Where]}"
        : report.Stage != paper.Signatures ? $"stage {report.Stage}, not {paper.Signatures}"
        : report.Waiting != paper.Waiting ? $"waits for {report.Waiting}, not {paper.Waiting}"
        : report.Version != paper.Version ? $"version {report.Version}, not {paper.Version}"
        : report.Late != paper.Late ? $"late {report.Late}, not {paper.Late}"
        : report.IsExcused != paper.Out ? $"excused {report.IsExcused}, not {paper.Out}"
        : report.IsUnderReview(model.Now) != (paper.Held is { } held && model.Now < held.Until) ? $"under review {report.IsUnderReview(model.Now)}"
        : report.IsUnderReview(model.Now) && report.ReviewingPostId != paper.Held!.Value.Who.PostId ? "somebody else reviews it"
        : report.OpenUnlock?.State != (paper.Wish is null ? null : paper.Wish.GrantedAt is null ? UnlockState.Asked : UnlockState.Granted) ? $"unlock {report.OpenUnlock?.State}"
        : report.OpenUnlock?.Level != paper.Wish?.Level ? $"unlock at {report.OpenUnlock?.Level}, not {paper.Wish?.Level}"
        : report.ReopenedUntil != (paper.Where == Loose ? paper.Wish!.Until : null) ? $"open until {report.ReopenedUntil}"
        : report.State.IsIn() && report.UnlockingLevel != paper.Holder ? $"held by {report.UnlockingLevel}, not {paper.Holder}"
        : new[] { "staff", "place" }.FirstOrDefault(part => report.LockOn(part, model.Now) is null != model.MayChange(paper, part)) is { } wrong ? $"{wrong} open: {report.LockOn(wrong, model.Now) is null}"
        : null;
}
