using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Systems.EMes.Evaluations;

/// <summary>What the readings of one indicator come to: the mean of two that are near each other, or the third's word where they are not.</summary>
public sealed record Verdict(Reading? First, Reading? Second, Reading? Third)
{
    /// <summary>Two or more apart, somebody else decides.</summary>
    public const int FarApart = 2;

    public static Verdict Of(Obligation obligation, IEnumerable<Reading> readings)
    {
        var scored = readings.Where(one => one.IsScored(obligation)).ToDictionary(one => one.Turn);
        return new Verdict(scored.GetValueOrDefault(ReadingTurn.First), scored.GetValueOrDefault(ReadingTurn.Second), scored.GetValueOrDefault(ReadingTurn.Third));
    }

    public bool IsFarApart => First is not null && Second is not null && Math.Abs(First.Score!.Value - Second.Score!.Value) >= FarApart;
    public bool NeedsThird => IsFarApart && Third is null;

    /// <summary>Null until everybody whose word is needed has spoken.</summary>
    public decimal? Score => IsFarApart ? Third?.Score : First is not null && Second is not null ? (First.Score!.Value + Second.Score!.Value) / 2m : null;

    public string Comment => string.Join('\n', (IsFarApart ? [Third] : new[] { First, Second }).OfType<Reading>().Select(one => one.Comment).Where(words => words.Length > 0).Distinct());
}
