using Prakan.Shared;

namespace Prakan.Platform.Rounds.Obligations;

/// <summary>Why something unusual is right all the same, in the words of who reports or of who decides.</summary>
public sealed class Explanation : IOwned
{
    private Explanation() { }

    internal Explanation(Obligation obligation, string finding, string text, DateTimeOffset now)
    {
        (Obligation, ObligationId, Path, Finding) = (obligation, obligation.Id, obligation.Path, finding);
        Say(text, now);
    }

    public long Id { get; private set; }
    public long ObligationId { get; private set; }
    public Obligation Obligation { get; private set; } = null!;
    public string Path { get; private set; } = "";
    public string Finding { get; private set; } = "";
    public string Text { get; private set; } = "";
    public DateTimeOffset At { get; private set; }

    internal void Say(string text, DateTimeOffset now) => (Text, At) = (text, now);
}
