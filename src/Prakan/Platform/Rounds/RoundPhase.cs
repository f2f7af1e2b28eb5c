using static Prakan.Platform.Rounds.RoundState;

namespace Prakan.Platform.Rounds;

/// <summary>How a round stands at a minute, as those who report on it say it.</summary>
public enum RoundPhase
{
    Draft,
    Coming,
    Open,

    /// <summary>Past the due date, and still taken.</summary>
    Late,

    /// <summary>Past the cut-off; nobody but who was given more time may send.</summary>
    Over,
    Closed,
    Archived,
}

public static class RoundPhases
{
    public static RoundPhase PhaseAt(this Round round, DateTimeOffset now) => round.State switch
    {
        Draft => RoundPhase.Draft,
        Closed => RoundPhase.Closed,
        Archived => RoundPhase.Archived,
        _ when now < round.Plan.Opens => RoundPhase.Coming,
        _ when now <= round.Plan.Due => RoundPhase.Open,
        _ when now <= round.Plan.CutOff => RoundPhase.Late,
        _ => RoundPhase.Over,
    };

    public static string Thai(this RoundPhase phase) => phase switch
    {
        RoundPhase.Draft => "ร่าง",
        RoundPhase.Coming => "ยังไม่ถึงวันเปิดรับ",
        RoundPhase.Open => "เปิดรับอยู่",
        RoundPhase.Late => "เลยกำหนดแล้ว ยังรับอยู่",
        RoundPhase.Over => "ปิดรับแล้ว",
        RoundPhase.Closed => "ปิดรอบแล้ว",
        _ => "เก็บเข้าคลังแล้ว",
    };

    /// <summary>One of the four marks.</summary>
    public static string Kind(this RoundPhase phase) => phase switch
    {
        RoundPhase.Open => "ok",
        RoundPhase.Late => "bad",
        RoundPhase.Coming or RoundPhase.Over => "wait",
        _ => "idle",
    };

    /// <summary>What comes next, and when.</summary>
    public static (string Thai, DateTimeOffset At) Next(this Round round, DateTimeOffset now) => round.PhaseAt(now) switch
    {
        RoundPhase.Draft or RoundPhase.Coming => ("เปิดรับ {0}", round.Plan.Opens),
        RoundPhase.Open => ("ครบกำหนด {0}", round.Plan.Due),
        RoundPhase.Late => ("ปิดรับ {0}", round.Plan.CutOff),
        RoundPhase.Over => ("ปิดรับเมื่อ {0}", round.Plan.CutOff),
        _ => ("ปิดรอบเมื่อ {0}", round.ClosedAt ?? round.Plan.CutOff),
    };

    /// <summary>How long until then, as long as anybody waits for it.</summary>
    public static DateTimeOffset? CountedTo(this Round round, DateTimeOffset now) => round.PhaseAt(now) switch
    {
        RoundPhase.Coming => round.Plan.Opens,
        RoundPhase.Open => round.Plan.Due,
        RoundPhase.Late => round.Plan.CutOff,
        _ => null,
    };
}
