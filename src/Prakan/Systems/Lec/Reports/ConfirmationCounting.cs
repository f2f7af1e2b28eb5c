using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Systems.Lec.Reports;

/// <summary>Who has confirmed in a round and who has not: institutions, and their authorities beside them.</summary>
public sealed class ConfirmationCounting(PrakanDb db, CurrentUser user)
{
    public async Task<IReadOnlyList<ReportCount>> ReadAsync(string path, int round, CancellationToken cancel)
    {
        var counted = await db.Obligations.For(user, Verb.SeeReports).Below([path]).Where(one => one.RoundId == round && one.ExcusedAt == null)
            .GroupBy(one => new { one.Path, IsOffice = one.Level != ReportLevel.Institution, IsConfirmed = one.State == ObligationState.Approved })
            .Select(some => new { some.Key, Number = some.Count() }).ToListAsync(cancel);
        return [.. counted.Select(one => new ReportCount(one.Key.Path, one.Key.IsOffice, one.Key.IsConfirmed ? ReportShapes.Confirmed : ReportShapes.Waiting, one.Number))];
    }
}
