namespace Prakan.Demo.Rounds;

/// <summary>How far a report has come.</summary>
internal enum Fate
{
    NotStarted,
    Excused,
    Extended,
    Draft,
    Sent,
    Returned,

    /// <summary>The first level has approved, the next has not.</summary>
    HalfWay,
    Approved,
}

/// <summary>How many of a round come how far.</summary>
internal sealed record Mix(params (Fate Fate, double Share)[] Shares)
{
    public Fate Of(Chance chance)
    {
        var left = chance.Share() * Shares.Sum(one => one.Share);
        foreach (var (fate, share) in Shares)
        {
            if (left < share) return fate;
            left -= share;
        }
        return Shares[^1].Fate;
    }
}
