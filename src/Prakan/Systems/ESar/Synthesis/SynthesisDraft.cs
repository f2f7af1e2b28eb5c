using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Audit;
using Prakan.Platform.Rounds;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;
using static Prakan.Systems.ESar.Synthesis.DraftState;

namespace Prakan.Systems.ESar.Synthesis;

/// <summary>What an office says of all the reports below it in one round: drafted from them, worded by its officer.</summary>
public sealed class SynthesisDraft : Tracked, IOwned
{
    public static readonly Flow<DraftState> Steps = new(
        (Asked, Working),
        (Working, Asked),
        (Working, Ready),
        (Working, Failed),
        (Ready, Asked),
        (Failed, Asked));

    private const int MostTries = 3;

    private static readonly TimeSpan HeldFor = TimeSpan.FromMinutes(2);

    private readonly List<Sentence> sentences = [];

    private SynthesisDraft() { }

    public Guid Id { get; private set; }
    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";
    public string Office { get; private set; } = "";
    public int RoundId { get; private set; }
    public Round Round { get; private set; } = null!;
    public DraftState State { get; private set; }
    public int Reports { get; private set; }
    public int Read { get; private set; }
    public int Tries { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>Until then whoever took it up is believed to be at it.</summary>
    public DateTimeOffset? HeldUntil { get; private set; }

    public DateTimeOffset? MadeAt { get; private set; }
    public IReadOnlyList<Sentence> Sentences => sentences;

    public string Href => $"/e-sar/synthesis/{Id}";
    public bool IsUnderWay => State is Asked or Working;

    protected override FactSubject Subject => new($"synthesis:{Id}", OrganisationId, Path);

    public static SynthesisDraft Ask(Round round, HeldPost post, DateTimeOffset now)
    {
        var draft = new SynthesisDraft
        {
            Id = Guid.CreateVersion7(now), OrganisationId = post.OrganisationId, Path = post.Path, Office = post.OrganisationName,
            RoundId = round.Id, Round = round, AskedAt = now,
        };
        draft.Record("esar.synthesis-asked", detail: new { round = round.Plan.Title });
        return draft;
    }

    public void AskAgain(DateTimeOffset now)
    {
        Step(Asked);
        (AskedAt, Tries, Reports, Read) = (now, 0, 0, 0);
        Record("esar.synthesis-asked", detail: new { round = Round.Plan.Title });
    }

    internal void Begin(DateTimeOffset now)
    {
        if (State != Working) Step(Working);
        (Tries, HeldUntil) = (Tries + 1, now + HeldFor);
    }

    /// <summary>Says that somebody is still at it, and how far.</summary>
    internal void Tell(int read, int reports, DateTimeOffset now) => (Read, Reports, HeldUntil) = (read, reports, now + HeldFor);

    /// <summary>The new sentences take the place of the old ones, which it gives back; those that an officer wrote or changed stay.</summary>
    internal IReadOnlyList<Sentence> Write(IReadOnlyList<Drafted> drafted, DateTimeOffset now)
    {
        Step(Ready);
        var old = sentences.FindAll(one => !one.IsOfficers);
        sentences.RemoveAll(old.Contains);
        var kept = sentences.Select(one => (one.Section, one.Text)).ToHashSet();
        foreach (var one in drafted)
            if (kept.Add((one.Section, one.Text))) sentences.Add(new Sentence(this, one, NextPlace(one.Section)));
        (MadeAt, HeldUntil) = (now, null);
        Record("esar.synthesis-drafted", detail: new { round = Round.Plan.Title, reports = Reports });
        return old;
    }

    /// <summary>What cannot be read is tried again a few times, then said.</summary>
    internal void Fail()
    {
        Step(Tries < MostTries ? Asked : Failed);
        HeldUntil = null;
    }

    public Sentence Add(Section section, DateTimeOffset now)
    {
        Unless(State == Ready, "esar.synthesis-not-ready");
        var sentence = Sentence.Own(this, section, NextPlace(section), now);
        sentences.Add(sentence);
        return sentence;
    }

    private int NextPlace(Section section) => sentences.Where(one => one.Section == section).Select(one => one.Place).DefaultIfEmpty().Max() + 1;

    private void Step(DraftState to) => State = Steps.Take(State, to, "esar.synthesis-wrong-step");
}
