using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Notices;
using static Prakan.Platform.Rounds.Obligations.ObligationState;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Rounds.Obligations;

public sealed partial class Obligation
{
    /// <summary>Since when whoever keeps the round is asked for more time; null once it was answered, or is no longer needed.</summary>
    public DateTimeOffset? ExtensionAskedAt { get; private set; }

    public string? ExtensionReason { get; private set; }

    /// <summary>More time helps only who has not sent yet, or was sent back before the round was closed; a closed one is opened again for it.</summary>
    public bool NeedsTime => !IsExcused && Round.FrozenAt is not null && Round.State switch
    {
        RoundState.Published => State is NotStarted or Draft,
        RoundState.Closed => State is NotStarted or Draft or Returned,
        _ => false,
    };

    public void AskForTime(string reason, DateTimeOffset now)
    {
        Unless(NeedsTime, "report.extension-not-needed");
        Unless(ExtensionAskedAt is null, "report.extension-asked-already");
        Unless(!string.IsNullOrWhiteSpace(reason), "report.extension-needs-reason");
        (ExtensionAskedAt, ExtensionReason) = (now, reason);
        Record("report.extension-asked", reason);
        Tell(NoticeKind.ExtensionAsked, NoticeTo.Above(OrganisationId, Path, ReportLevel.Department, Verb.ManageRounds), $"/rounds/{RoundId}/expected?Mark=Asked", reason, new { round = Round.Plan.Title });
    }

    public void RefuseTime(string reason)
    {
        Unless(ExtensionAskedAt is not null, "report.no-extension-asked");
        Unless(!string.IsNullOrWhiteSpace(reason), "report.extension-needs-reason");
        NoLongerAsks();
        Record("report.extension-refused", reason);
        TellReporters(NoticeKind.ExtensionRefused, reason, new { round = Round.Plan.Title, Due });
    }

    private void NoLongerAsks() => (ExtensionAskedAt, ExtensionReason) = (null, null);
}
