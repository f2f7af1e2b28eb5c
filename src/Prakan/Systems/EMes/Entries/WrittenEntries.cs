using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Files;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.EMes.Indicators;

namespace Prakan.Systems.EMes.Entries;

/// <summary>What stands in one office's report, indicator by indicator, read once.</summary>
internal static partial class WrittenEntries
{
    public static async Task<IReadOnlyList<EntryCheck>> ReadAsync(PrakanDb db, Obligation obligation, CancellationToken cancel, string? only = null)
    {
        var asked = (await db.AskedOfAsync(obligation, cancel)).Where(one => only is null || one.Key == only).ToList();
        var entries = await db.Entries.Where(one => one.ObligationId == obligation.Id && (only == null || one.Indicator == only)).ToDictionaryAsync(one => one.Indicator, cancel);
        var files = (await db.StoredFiles.AsNoTracking().CurrentOf(ObligationSlots.OwnerOf(obligation).Name).ToListAsync(cancel)).ToLookup(file => file.Slot);
        var last = await LastAsync(db, obligation, only, cancel);
        var old = await OnOldFormAsync(db, asked, files, cancel);
        return [.. asked.Select(one => new EntryCheck(obligation, one, entries.GetValueOrDefault(one.Key)) { Files = files, Last = last.GetValueOrDefault(one.Key) ?? new Dictionary<string, decimal>(), OnOldForm = old })];
    }

    /// <summary>The numbers of the same office in the year before, under the same keys.</summary>
    private static async Task<Dictionary<string, IReadOnlyDictionary<string, decimal>>> LastAsync(PrakanDb db, Obligation obligation, string? only, CancellationToken cancel)
    {
        var (plan, system) = (obligation.Round.Plan, EMesSystem.Name);
        var (year, term) = (plan.Year - 1, plan.Term);
        return await db.Entries.AsNoTracking()
            .Where(one => one.OrganisationId == obligation.OrganisationId && one.Obligation.Round.Plan.System == system && one.Obligation.Round.Plan.Year == year && one.Obligation.Round.Plan.Term == term
                && (only == null || one.Indicator == only))
            .ToDictionaryAsync(one => one.Indicator, one => one.Figures, cancel);
    }

    /// <summary>The pages of a form say which form they are; a form without our mark says nothing.</summary>
    private static async Task<HashSet<Guid>> OnOldFormAsync(PrakanDb db, IEnumerable<Indicator> asked, ILookup<string, StoredFile> files, CancellationToken cancel)
    {
        var marks = asked.Where(one => one.FormMark is not null).SelectMany(one => one.Issues.SelectMany(issue => files[EntrySlots.NameOf(one, issue)]).Select(file => (file.Id, one.FormMark))).ToList();
        if (marks.Count == 0) return [];
        var ids = marks.ConvertAll(one => one.Id);
        var texts = (await db.PageTexts.AsNoTracking().Where(one => ids.Contains(one.FileId)).Select(one => new { one.FileId, one.Text }).ToListAsync(cancel)).ToLookup(one => one.FileId, one => one.Text);
        return [.. marks.Where(one => texts[one.Id].SelectMany(text => Mark().Matches(text)).Select(match => match.Value).ToList() is { Count: > 0 } found && !found.Contains(one.FormMark!)).Select(one => one.Id)];
    }

    [GeneratedRegex("e-MES/[0-9A-Za-z./-]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}
