using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Audit;
using Prakan.Systems.EMes.Evaluations;

namespace Prakan.Systems.EMes.Entries;

/// <summary>Reads the office's table: what was reported, who owes it, and what the bureau has released.</summary>
public sealed class EntryRows(PrakanDb db, CurrentUser user, ActorNames names)
{
    public async Task<IReadOnlyList<EntryRow>> ReadAsync(EMesPage page, CancellationToken cancel)
    {
        var id = page.Report.Id;
        var entries = await db.Entries.AsNoTracking().For(user, Verb.SeeReports).Where(one => one.ObligationId == id).ToDictionaryAsync(one => one.Indicator, cancel);
        var evaluations = await db.Evaluations.AsNoTracking().For(user, Verb.SeeReports).Where(one => one.ObligationId == id && one.State == EvaluationState.Released).ToDictionaryAsync(one => one.Indicator, cancel);
        var inquiries = (await db.Inquiries.AsNoTracking().For(user, Verb.SeeReports).Where(one => one.ObligationId == id).OrderBy(one => one.Id).ToListAsync(cancel)).ToLookup(one => one.Indicator);
        var owners = await names.ReadAsync([.. entries.Values.Where(one => one.OwnerPersonId is not null).Select(one => (one.OwnerPersonId, (Guid?)null))], cancel);
        return [.. page.Indicators.Select(one => new EntryRow(one, entries.GetValueOrDefault(one.Key), evaluations.GetValueOrDefault(one.Key),
            entries.GetValueOrDefault(one.Key)?.OwnerPersonId is { } owner ? owners[(owner, null)] : null) { Inquiries = [.. inquiries[one.Key]] })];
    }
}
