using Prakan.Platform.Rounds.Obligations;
using Prakan.Platform.Rounds.Unlocks;

namespace Prakan.Tests.Platform.Rounds.ModelTests;

/// <summary>Whoever covers the report may open it, from whatever level.</summary>
internal sealed class OpensFromBelow(Scenario scenario) : Bench(scenario)
{
    protected override Decider? HolderOf(Player who, Obligation report, Unlock unlock) =>
        who.Decides is not null && report.Path.StartsWith(who.At.Path, StringComparison.Ordinal) ? new Decider(who.Id, who.PostId, unlock.Level) : null;
}

/// <summary>Who sent may decide, because nobody knows that it is the same person.</summary>
internal sealed class ApprovesOwn(Scenario scenario) : Bench(scenario)
{
    protected override Decider? DeciderOf(Player who, Obligation report) => base.DeciderOf(who, report) is { } by ? by with { PersonId = Guid.NewGuid() } : null;
}

/// <summary>What is sent anew keeps the approvals that it had.</summary>
internal sealed class KeepsTheStage(Scenario scenario) : Bench(scenario)
{
    protected override void Send(Obligation report, Decider sender)
    {
        var before = Last(report)?.Rulings.Count(one => one.Outcome == Outcome.Approved) ?? 0;
        base.Send(report, sender);
        typeof(Obligation).GetProperty(nameof(Obligation.Stage))!.SetValue(report, before);
    }
}

/// <summary>Nobody looks whether a report above still stands.</summary>
internal sealed class OpensBelowASeal(Scenario scenario) : Bench(scenario)
{
    protected override bool IsSealed(Obligation report) => false;
}

/// <summary>Who asks may answer.</summary>
internal sealed class AnswersOwnWish(Scenario scenario) : Bench(scenario)
{
    protected override Decider? HolderOf(Player who, Obligation report, Unlock unlock) => base.HolderOf(who, report, unlock) is { } by ? by with { PersonId = Guid.NewGuid() } : null;
}
