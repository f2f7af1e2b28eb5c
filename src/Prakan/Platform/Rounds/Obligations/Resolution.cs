using Prakan.Shared;

namespace Prakan.Platform.Rounds.Obligations;

public enum ResolutionKind
{
    Committee,
    Executive,
}

/// <summary>What the institution's committee or the local executive resolved about the report: when, who, under which number.</summary>
public sealed class Resolution : IOwned
{
    private Resolution() { }

    internal Resolution(Obligation obligation, ResolutionKind kind, ResolutionCard card)
    {
        (Obligation, ObligationId, Path, Kind) = (obligation, obligation.Id, obligation.Path, kind);
        Say(card);
    }

    public long Id { get; private set; }
    public long ObligationId { get; private set; }
    public Obligation Obligation { get; private set; } = null!;
    public string Path { get; private set; } = "";
    public ResolutionKind Kind { get; private set; }
    public ResolutionCard Card { get; private set; } = null!;

    internal void Say(ResolutionCard card) => Card = card;
}

public sealed record ResolutionCard(DateOnly On, string Number, string Names);

public static class ResolutionKinds
{
    public static string Thai(this ResolutionKind kind) => kind == ResolutionKind.Committee ? "มติคณะกรรมการสถานศึกษา" : "ความเห็นชอบของผู้บริหารท้องถิ่น";

    /// <summary>The slot that its paper goes into.</summary>
    public static string SlotName(this ResolutionKind kind) => kind == ResolutionKind.Committee ? "resolution-committee" : "resolution-executive";
}
