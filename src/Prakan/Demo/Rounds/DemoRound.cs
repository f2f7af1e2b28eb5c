using Prakan.Data;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Demo.Rounds;

internal enum DemoStanding
{
    Draft,
    Open,
    Closed,
}

/// <summary>A round that the demo plays, as its system brings it.</summary>
internal abstract class DemoRound
{
    /// <summary>Names the chances that fall in it.</summary>
    public abstract string Key { get; }

    /// <summary>The key of the office that opens it.</summary>
    public abstract string Issuer { get; }

    public virtual DemoStanding Standing => DemoStanding.Open;

    /// <summary>Reads what its plan and its reports rest on; what must be sealed is sealed with the keys of the house.</summary>
    public virtual Task PrepareAsync(PrakanDb db, SecretKeys keys, CancellationToken cancel) => Task.CompletedTask;

    public abstract RoundPlan Plan(DateOnly today);

    /// <summary>How far one report has come.</summary>
    public abstract Fate FateOf(Fated one);

    /// <summary>Writes down what the system keeps about the round.</summary>
    public abstract Task LayAsync(PrakanDb db, Round round, CancellationToken cancel);

    public abstract SubmissionContent Content(Obligation obligation, Organisation organisation);

    /// <summary>Writes down what stands in the reports that have been begun.</summary>
    public abstract Task FillAsync(PrakanDb db, IReadOnlyList<Begun> begun, Shelf? shelf, CancellationToken cancel);
}

/// <summary>Whose fate is asked; on stage they have a place among their siblings, so that every role finds something to do.</summary>
internal sealed record Fated(string Round, Organisation Organisation, Organisation Parent, int? Place, bool NextDoor)
{
    public Chance Chance { get; } = Chance.Of($"fate {Round}", $"{Parent.Code} {Organisation.Code}");
}
