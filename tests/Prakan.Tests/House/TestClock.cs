namespace Prakan.Tests.House;

/// <summary>A clock that runs as the real one does, and can be put forward.</summary>
public sealed class TestClock : TimeProvider
{
    private TimeSpan ahead;

    public void Advance(TimeSpan by) => ahead += by;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow + ahead;
}
