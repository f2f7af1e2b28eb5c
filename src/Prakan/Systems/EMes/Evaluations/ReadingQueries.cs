using Prakan.Data;

namespace Prakan.Systems.EMes.Evaluations;

public static class ReadingQueries
{
    /// <summary>What has still to be read, or read anew since it was sent anew, as long as no score of it is locked.</summary>
    public static IQueryable<Reading> Waiting(this IQueryable<Reading> readings, PrakanDb db) =>
        readings.Where(one => (one.ScoredAt == null || one.OfVersion != one.Obligation.Version) && !db.Evaluations.Any(score => score.ObligationId == one.ObligationId && score.Indicator == one.Indicator));
}
