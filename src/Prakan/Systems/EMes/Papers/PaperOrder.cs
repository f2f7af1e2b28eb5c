using Prakan.Platform.Audit;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using static Prakan.Systems.EMes.Papers.PaperState;

namespace Prakan.Systems.EMes.Papers;

public enum PaperState
{
    /// <summary>To be made by whichever node has time.</summary>
    Asked,

    Working,
    Ready,
    Failed,
}

/// <summary>The whole report of an office as one document: asked for, made in the background, made anew when asked again.</summary>
public sealed class PaperOrder : Tracked, IOwned
{
    public static readonly Flow<PaperState> Steps = new(
        (Asked, Working),
        (Working, Asked),
        (Working, Ready),
        (Working, Failed),
        (Ready, Asked),
        (Failed, Asked));

    private const int MostTries = 3;

    private static readonly TimeSpan HeldFor = TimeSpan.FromMinutes(2);

    private PaperOrder() { }

    public long ObligationId { get; private set; }
    public Obligation Obligation { get; private set; } = null!;
    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";
    public PaperState State { get; private set; }
    public int Tries { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>Until then whoever took it up is believed to be at it.</summary>
    public DateTimeOffset? HeldUntil { get; private set; }

    public DateTimeOffset? MadeAt { get; private set; }

    /// <summary>The file in which it stands.</summary>
    public Guid? FileId { get; private set; }

    public bool IsUnderWay => State is Asked or Working;

    protected override FactSubject Subject => new($"obligation:{ObligationId}", OrganisationId, Path);

    public static PaperOrder Ask(Obligation obligation, DateTimeOffset now)
    {
        var order = new PaperOrder { ObligationId = obligation.Id, OrganisationId = obligation.OrganisationId, Path = obligation.Path, AskedAt = now };
        order.Record("emes.paper-asked");
        return order;
    }

    public void AskAgain(DateTimeOffset now)
    {
        Step(Asked);
        (AskedAt, Tries) = (now, 0);
        Record("emes.paper-asked");
    }

    internal void Begin(DateTimeOffset now)
    {
        if (State != Working) Step(Working);
        (Tries, HeldUntil) = (Tries + 1, now + HeldFor);
    }

    internal void Make(Guid file, DateTimeOffset now)
    {
        Step(Ready);
        (FileId, MadeAt, HeldUntil) = (file, now, null);
    }

    /// <summary>What cannot be made is tried again a few times, then said.</summary>
    internal void Fail()
    {
        Step(Tries < MostTries ? Asked : Failed);
        HeldUntil = null;
    }

    private void Step(PaperState to) => State = Steps.Take(State, to, "emes.paper-wrong-step");
}

public static class PaperStates
{
    public static string Thai(this PaperState state) => state switch
    {
        Asked => "รอคิวจัดทำ",
        Working => "กำลังจัดทำ",
        Ready => "พร้อมเปิด",
        _ => "จัดทำไม่สำเร็จ",
    };

    public static string Mark(this PaperState state) => state switch
    {
        Ready => "ok",
        Failed => "bad",
        _ => "wait",
    };
}
