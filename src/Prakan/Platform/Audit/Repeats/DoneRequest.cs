namespace Prakan.Platform.Audit.Repeats;

/// <summary>A form that has had its effect: sent again, it gets the same answer and no second effect.</summary>
public sealed class DoneRequest
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(3);

    private DoneRequest() { }

    internal DoneRequest(RequestKey key, DateTimeOffset now) => (Key, PersonId, Route, At) = (key.Digest, key.PersonId, key.Route, now);

    public byte[] Key { get; private set; } = [];
    public Guid? PersonId { get; private set; }
    public string Route { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
    public string? Outcome { get; private set; }
}
