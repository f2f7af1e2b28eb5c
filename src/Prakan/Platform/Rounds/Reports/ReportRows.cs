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
            State = one.State, Waiting = one.Waiting, Level = one.Level, Above = one.Above, Late = one.Late, Version = one.Version, Due = one.ExtendedDue ?? due, ExtendedDue = one.ExtendedDue,
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
        var last = await db.Submissions.Where(one => ids.Contains(one.ObligationId) && one.Number == one.Obligation.Version).Select(one => new
        {
            one.ObligationId, one.ReceiptNumber, Sender = new { Person = one.SentByPersonId, Post = one.SentByPostId },
            Ruling = one.Rulings.OrderByDescending(ruling => ruling.Id).Select(ruling => new { ruling.PersonId, ruling.PostId, ruling.Outcome, ruling.Reason, ruling.At }).FirstOrDefault(),
        }).ToListAsync(cancel);
        var who = await names.ReadAsync([.. last.Select(one => (one.Sender.Person, one.Sender.Post)), .. last.Where(one => one.Ruling is not null).Select(one => ((Guid?)one.Ruling!.PersonId, (Guid?)one.Ruling.PostId))], cancel);
        return last.ToDictionary(one => one.ObligationId, one => new LastTrip(one.ReceiptNumber, who[(one.Sender.Person, one.Sender.Post)],
            one.Ruling is { } ruling ? who[(ruling.PersonId, ruling.PostId)] : null, one.Ruling?.Outcome, one.Ruling?.Reason, one.Ruling?.At));
    }
}
