using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Platform.Rounds.Reports;

namespace Prakan.Systems.ESar.Institutions;

/// <summary>Reads the reports of one page, and of each the items confirmed and the files attached.</summary>
public sealed class InstitutionRows(PrakanDb db, ReportRows reports)
{
    private const string SarSlots = "sar-";

    public async Task<List<InstitutionRow>> ReadAsync(IQueryable<Obligation> page, RoundSight sight, CancellationToken cancel)
    {
        var rows = await reports.ReadAsync(page, sight, cancel);
        var (ids, owners) = (rows.ConvertAll(row => row.Id), rows.ConvertAll(row => $"obligation:{row.Id}"));
        var organisations = rows.ConvertAll(row => row.OrganisationId);
        var levels = await db.Organisations.Where(one => organisations.Contains(one.Id)).Select(one => new { one.Id, one.Details }).ToDictionaryAsync(one => one.Id, one => SarLevels.Of(one.Details).Count, cancel);
        var items = await db.ItemConfirmations.Where(one => ids.Contains(one.ObligationId)).GroupBy(one => one.ObligationId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, cancel);
        var files = await db.StoredFiles.Where(one => owners.Contains(one.Owner) && one.Slot.StartsWith(SarSlots) && one.ReplacedAt == null && one.TrashedAt == null)
            .GroupBy(one => one.Owner).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, cancel);
        return [.. rows.Select(row => new InstitutionRow(row, items.GetValueOrDefault(row.Id), files.GetValueOrDefault($"obligation:{row.Id}"), levels.GetValueOrDefault(row.OrganisationId)))];
    }
}

/// <summary>One institution's report in the list of its office.</summary>
public sealed record InstitutionRow(ReportRow Report, int Items, int Files, int Levels);
