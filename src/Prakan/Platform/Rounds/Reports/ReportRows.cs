using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Audit;
using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Platform.Rounds.Reports;

/// <summary>Reads the reports of one page, and what happened to each last.</summary>
public sealed class ReportRows(PrakanDb db, ActorNames names)
{
    public async Task<List<ReportRow>> ReadAsync(IQueryable<Obligation> page, RoundSight sight, CancellationToken cancel)
    {
        var due = sight.Round.Plan.Due;
        var rows = await page.AsNoTracking().Select(one => new ReportRow
        {
            Id = one.Id, OrganisationId = one.OrganisationId, Name = one.Organisation.Details.Name, Code = one.Organisation.Code, Kind = one.Organisation.Kind,
            State = one.State, Waiting = one.Waiting, Level = one.Level, Above = one.Above, Late = one.Late, Version = one.Version, Due = one.ExtendedDue > due ? one.ExtendedDue.Value : due, ExtendedDue = one.ExtendedDue,
            ExcusedAt = one.ExcusedAt, ExcuseReason = one.ExcuseReason, StartedAt = one.StartedAt, SentAt = one.SentAt, ReopenedUntil = one.ReopenedUntil, ReviewingSince = one.ReviewingSince,
        }).ToListAsync(cancel);
        var ids = rows.ConvertAll(row => row.Id);
        var mine = (await db.Obligations.WaitingFor(sight.User).Where(one => ids.Contains(one.Id)).Select(one => one.Id).ToListAsync(cancel)).ToHashSet();
        var explained = await db.Explanations.Where(one => ids.Contains(one.ObligationId)).GroupBy(one => one.ObligationId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, cancel);
        var trips = await TripsAsync(ids, cancel);
        return [.. rows.Select(row => row with
        {
            Confirmed = row.State == ObligationState.Approved && sight.Round.Plan.Chain.ApprovalsOf(row.Level, row.Above).Count == 0,
            Mine = mine.Contains(row.Id), Trip = trips.GetValueOrDefault(row.Id), Explained = explained.GetValueOrDefault(row.Id),
        })];
    }

    private async Task<Dictionary<long, LastTrip>> TripsAsync(List<long> ids, CancellationToken cancel)
    {
        var last = await db.Submissions.Where(one => ids.Contains(one.ObligationId) && one.Number == one.Obligation.Version)
            .Select(one => new { one.Id, one.ObligationId, one.ReceiptNumber, one.SentByPersonId, one.SentByPostId }).ToListAsync(cancel);
        // Asked for alone: in one question the database would number the rulings of everybody first.
        var sent = last.ConvertAll(one => one.Id);
        var rulings = (await db.Rulings.AsNoTracking().Where(one => sent.Contains(one.SubmissionId)).ToListAsync(cancel)).GroupBy(one => one.SubmissionId).ToDictionary(one => one.Key, one => one.MaxBy(ruling => ruling.Id)!);
        var who = await names.ReadAsync([.. last.Select(one => (one.SentByPersonId, one.SentByPostId)), .. rulings.Values.Select(one => ((Guid?)one.PersonId, (Guid?)one.PostId))], cancel);
        return last.ToDictionary(one => one.ObligationId, one =>
        {
            var ruling = rulings.GetValueOrDefault(one.Id);
            return new LastTrip(one.ReceiptNumber, who[(one.SentByPersonId, one.SentByPostId)], ruling is null ? null : who[(ruling.PersonId, ruling.PostId)], ruling?.Outcome, ruling?.Reason, ruling?.At);
        });
    }
}
