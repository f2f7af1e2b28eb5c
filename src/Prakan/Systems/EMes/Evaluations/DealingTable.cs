using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Systems.EMes.Evaluations;

/// <summary>Who may read what, and who has least to read.</summary>
internal sealed class DealingTable(IReadOnlyList<Reader> readers, ILookup<Guid, string> offices, IReadOnlyDictionary<string, string> regions, IReadOnlyList<Reading> dealt, Dictionary<Guid, int> loads)
{
    private readonly ILookup<(long, string), Reading> dealt = dealt.ToLookup(one => (one.ObligationId, one.Indicator));

    public IReadOnlyList<Reader> Readers => readers;

    /// <summary>The turns that are still nobody's.</summary>
    public IEnumerable<Reading> Deal(Obligation obligation, string indicator, DateTimeOffset now)
    {
        var there = dealt[(obligation.Id, indicator)].ToList();
        var turns = Verdict.Of(obligation, there).NeedsThird ? [ReadingTurn.First, ReadingTurn.Second, ReadingTurn.Third] : new[] { ReadingTurn.First, ReadingTurn.Second };
        foreach (var turn in turns.Where(turn => !there.Exists(one => one.Turn == turn)))
        {
            if (Next(obligation, indicator, there) is not { } reader) yield break;
            loads[reader.PersonId] = loads.GetValueOrDefault(reader.PersonId) + 1;
            there.Add(Reading.Deal(obligation, indicator, turn, reader.PersonId, now));
            yield return there[^1];
        }
    }

    /// <summary>What was left unread by whoever has ended, or stands at the office by now, goes to others.</summary>
    public IEnumerable<Reading> PassOn(Obligation obligation, string indicator, DateTimeOffset now)
    {
        var there = dealt[(obligation.Id, indicator)].ToList();
        foreach (var left in there.Where(one => !one.IsScored(obligation) && (!readers.Any(reader => reader.PersonId == one.PersonId) || IsOwn(obligation, offices[one.PersonId]))))
        {
            if (Next(obligation, indicator, there) is not { } reader) yield break;
            loads[reader.PersonId] = loads.GetValueOrDefault(reader.PersonId) + 1;
            left.PassTo(reader.PersonId, now);
            yield return left;
        }
    }

    /// <summary>Whoever stands at the office, or below it, reads nothing of it.</summary>
    public static bool IsOwn(Obligation obligation, IEnumerable<string> paths) => paths.Any(path => path.StartsWith(obligation.Path, StringComparison.Ordinal));

    private Reader? Next(Obligation obligation, string indicator, List<Reading> there)
    {
        var region = obligation.Organisation.Details.Area is { Length: >= 2 } area ? regions.GetValueOrDefault(area[..2]) : null;
        return readers.Where(one => one.Reads(region, indicator) && !there.Exists(reading => reading.PersonId == one.PersonId) && !IsOwn(obligation, offices[one.PersonId]))
            .MinBy(one => loads.GetValueOrDefault(one.PersonId));
    }
}
