using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Platform.Rounds.Board;

/// <summary>One report in a list: whose, how far, since when, whom to call, and when they were last reminded.</summary>
public sealed record ListedReport(long Id, string Path, string Organisation, string Code, string? Office, ObligationState State, bool Late)
{
    public DateTimeOffset? Since { get; init; }
    public DateTimeOffset? ExtendedDue { get; init; }
    public bool Excused { get; init; }
    public string? ExcuseReason { get; init; }
    public CoordinatorCard? Contact { get; init; }
    public DateTimeOffset? NudgedAt { get; init; }
    public bool IsMissing => !Excused && !State.IsIn();
}

public static class ListedReports
{
    /// <summary>At and below an office, as far as the reader may see.</summary>
    public static IQueryable<Obligation> ReportsAt(this PrakanDb db, BoardPlace place, ReportShow show, ReportLevel? level, CurrentUser user)
    {
        var reports = db.Obligations.For(user, Verb.SeeReports).Below([place.Office.Path]).Where(one => one.RoundId == place.Round.Id).Where(show.Rule());
        return level is null ? reports : reports.Where(one => one.Level == level);
    }

    /// <summary>Where an institution has named nobody, its office answers for it.</summary>
    public static IQueryable<ListedReport> Listed(this IQueryable<Obligation> reports, PrakanDb db) => reports.Select(one => new ListedReport(
        one.Id, one.Path, one.Organisation.Details.Name, one.Organisation.Code, one.Organisation.Parent!.Details.Name, one.State, one.Late)
    {
        Since = one.State == ObligationState.NotStarted ? null : one.State == ObligationState.Draft ? one.StartedAt : one.State == ObligationState.Sent ? one.SentAt : one.DecidedAt,
        ExtendedDue = one.ExtendedDue,
        Excused = one.ExcusedAt != null,
        ExcuseReason = one.ExcuseReason,
        Contact = one.Organisation.Coordinator != null ? one.Organisation.Coordinator.Card : one.Organisation.Parent.Coordinator != null ? one.Organisation.Parent.Coordinator.Card : null,
        NudgedAt = db.NudgedReports.Where(nudged => nudged.ObligationId == one.Id).OrderByDescending(nudged => nudged.On).Select(nudged => (DateTimeOffset?)nudged.At).FirstOrDefault(),
    });
}
