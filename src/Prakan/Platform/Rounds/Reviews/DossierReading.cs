using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Audit;
using Prakan.Platform.Files;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared.Pieces;

namespace Prakan.Platform.Rounds.Reviews;

/// <summary>Puts together what a reviewer reads.</summary>
public sealed class DossierReading(PrakanDb db, ReportDesk desk, ActorNames names, History history)
{
    private const int Named = 20;

    public async Task<Dossier> ReadAsync(Obligation one, CancellationToken cancel)
    {
        var sent = await db.Submissions.AsNoTracking().Include(row => row.Rulings).Where(row => row.ObligationId == one.Id && row.Number >= one.Version - 1).OrderBy(row => row.Number).ToListAsync(cancel);
        var (last, before) = (sent.Find(row => row.Number == one.Version), sent.Find(row => row.Number == one.Version - 1));
        var asked = desk.DeciderOf(one) is null ? [] : await desk.SystemOf(one).CheckBeforeApprovalAsync(db, one, cancel);
        var missing = desk.DeciderOf(one) is { } by ? desk.MissingBeforeApproval(one, by).Where(row => row.Id != one.Id) : db.Obligations.Where(row => false);
        return new Dossier
        {
            Last = last,
            Changed = last is not null && before is not null ? last.Content.Since(before.Content) : [],
            UnlockReason = before?.Rulings.FirstOrDefault(ruling => ruling.Outcome == Outcome.Unlocked)?.Reason,
            Sent = one.State.IsIn() ? [.. (await desk.ReadAsync(one, cancel)).Findings.Select(finding => Word(one, finding))] : [],
            Asked = [.. asked.Select(finding => Word(one, finding))],
            Trips = await TripsAsync(one.Id, cancel),
            History = await HistoryAsync(one, cancel),
            MissingCount = await missing.CountAsync(cancel),
            Missing = await missing.OrderBy(row => row.Organisation.Details.Name).Take(Named).Select(row => row.Organisation.Details.Name).ToListAsync(cancel),
            Reviewer = one.IsUnderReview(desk.Now) ? await names.HolderAsync(one.ReviewingPostId!.Value, cancel) : null,
            Papers = (await db.StoredFiles.AsNoTracking().CurrentOf(ObligationSlots.OwnerOf(one).Name).ToListAsync(cancel)).ToLookup(file => file.Slot),
            Coordinator = await db.Coordinators.AsNoTracking().SingleOrDefaultAsync(row => row.OrganisationId == one.OrganisationId, cancel),
        };
    }

    private static Explained Word(Obligation one, Finding finding) => new(finding, one.Explanations.FirstOrDefault(said => said.Finding == finding.Key)?.Text);

    private async Task<IReadOnlyList<Trip>> TripsAsync(long id, CancellationToken cancel)
    {
        var rows = await db.Submissions.AsNoTracking().Where(row => row.ObligationId == id).OrderByDescending(row => row.Number)
            .Select(row => new { row.Number, row.SentAt, row.Late, row.SentByPersonId, row.SentByPostId, row.ReceiptNumber, Rulings = row.Rulings.OrderBy(ruling => ruling.Id).ToList() }).ToListAsync(cancel);
        var who = await names.ReadAsync([.. rows.Select(row => (row.SentByPersonId, row.SentByPostId)), .. rows.SelectMany(row => row.Rulings).Select(ruling => ((Guid?)ruling.PersonId, (Guid?)ruling.PostId))], cancel);
        return [.. rows.Select(row => new Trip(row.Number, row.SentAt, row.Late, who[(row.SentByPersonId, row.SentByPostId)], row.ReceiptNumber,
            [.. row.Rulings.Select((ruling, place) => new TripRuling(ruling.Outcome, ruling.Level, ruling.At, who[(ruling.PersonId, ruling.PostId)], ruling.Reason,
                ruling.At - (place == 0 ? row.SentAt : row.Rulings[place - 1].At)))]))];
    }

    private async Task<IReadOnlyList<HistoryEntry>> HistoryAsync(Obligation one, CancellationToken cancel)
    {
        var subject = $"obligation:{one.Id}";
        return await history.ReadAsync(db.Facts.Where(fact => fact.Subject == subject), cancel);
    }
}
