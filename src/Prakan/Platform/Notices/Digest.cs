namespace Prakan.Platform.Notices;

/// <summary>One day's letters to every post that has something to read: which hours they cover, and whether all of them are in the outbox.</summary>
public sealed class Digest
{
    private Digest() { }

    public Digest(DateOnly day, DateTimeOffset from, DateTimeOffset until) => (Day, From, Until) = (day, from, until);

    public DateOnly Day { get; private set; }
    public DateTimeOffset From { get; private set; }
    public DateTimeOffset Until { get; private set; }
    public DateTimeOffset? DoneAt { get; private set; }
    public int Letters { get; private set; }

    internal void Done(int letters, DateTimeOffset now) => (Letters, DoneAt) = (letters, now);
}
