using Prakan.Shared;

namespace Prakan.Systems.ESar.Synthesis;

/// <summary>One sentence of a synthesis, and what it rests on.</summary>
public sealed class Sentence : IOwned
{
    public const int Longest = 4_000;

    private Sentence() { }

    internal Sentence(SynthesisDraft draft, Drafted drafted, int place) =>
        (Draft, DraftId, Path, Section, Place, Text, Sources) = (draft, draft.Id, draft.Path, drafted.Section, place, drafted.Text, drafted.Sources);

    public long Id { get; private set; }
    public Guid DraftId { get; private set; }
    public SynthesisDraft Draft { get; private set; } = null!;
    public string Path { get; private set; } = "";
    public Section Section { get; private set; }
    public int Place { get; private set; }
    public string Text { get; private set; } = "";
    public IReadOnlyList<Source> Sources { get; private set; } = [];

    /// <summary>An officer wrote it or changed it: no later draft takes it away.</summary>
    public bool IsOfficers { get; private set; }

    /// <summary>Left out of the document.</summary>
    public bool IsLeftOut { get; private set; }

    public DateTimeOffset? ChangedAt { get; private set; }

    internal static Sentence Own(SynthesisDraft draft, Section section, int place, DateTimeOffset now) =>
        new(draft, new Drafted(section, "", []), place) { IsOfficers = true, ChangedAt = now };

    public void Reword(string text, DateTimeOffset now) => (Text, IsOfficers, ChangedAt) = (text, true, now);

    public void LeaveOut(bool left, DateTimeOffset now) => (IsLeftOut, IsOfficers, ChangedAt) = (left, true, now);
}

/// <summary>A sentence as the reading of the reports gives it.</summary>
public sealed record Drafted(Section Section, string Text, IReadOnlyList<Source> Sources);
