using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds.Obligations;
using static Prakan.Platform.Rounds.Obligations.ObligationState;

namespace Prakan.Platform.Rounds.Reports;

public enum ReportShow
{
    All,
    NotSent,
    Mine,
    Elsewhere,
    Returned,
    Approved,
    Late,
    Extended,
    Excused,
}

/// <summary>Which reports of a round a list asks for.</summary>
public sealed record ReportFilter
{
    public string? Find { get; init; }
    public ReportShow Show { get; init; }

    public IQueryable<Obligation> Of(IQueryable<Obligation> rows, RoundSight sight, PrakanDb db)
    {
        if (Find is { Length: > 0 })
        {
            var named = db.Organisations.Matching(Find, db);
            rows = rows.Where(row => named.Any(one => one.Id == row.OrganisationId));
        }
        if (Show == ReportShow.Excused) return rows.Where(row => row.ExcusedAt != null);
        rows = rows.Where(row => row.ExcusedAt == null);
        var (due, now) = (sight.Round.Plan.Due, sight.Now);
        return Show switch
        {
            ReportShow.NotSent => rows.Where(row => row.State == NotStarted || row.State == Draft),
            ReportShow.Mine => rows.WaitingFor(sight.User),
            ReportShow.Elsewhere => rows.WaitingForOthersThan(sight.User),
            ReportShow.Returned => rows.Where(row => row.State == Returned || row.State == Reopened),
            ReportShow.Approved => rows.Where(row => row.State == Approved),
            ReportShow.Late => rows.Where(row => row.State == NotStarted || row.State == Draft ? (row.ExtendedDue > due ? row.ExtendedDue : due) < now : row.Late),
            ReportShow.Extended => rows.Where(row => row.ExtendedDue != null),
            _ => rows,
        };
    }
}

/// <summary>A round as somebody looks at it at a moment.</summary>
public sealed record RoundSight(Round Round, CurrentUser User, DateTimeOffset Now);
