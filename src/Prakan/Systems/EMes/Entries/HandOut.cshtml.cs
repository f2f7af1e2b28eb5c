using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;

namespace Prakan.Systems.EMes.Entries;

[Requires(Verb.HandOutIndicators)]
public sealed class HandOutModel(PrakanDb db, CurrentUser user, EMesPage sheet, EntryRows reading) : PageModel
{
    /// <summary>To which post each indicator goes; nothing for nobody.</summary>
    [BindProperty]
    public Dictionary<string, Guid?> To { get; set; } = [];

    public EMesPage Sheet => sheet;
    public IReadOnlyList<EntryRow> Rows { get; private set; } = [];
    public IReadOnlyList<Officer> Officers { get; private set; } = [];

    /// <summary>Who still owes how many.</summary>
    public IEnumerable<(Officer Officer, int Owed, int All)> Debts =>
        Officers.Select(one => (one, Owned(one).Count(row => row.State != EntryState.Submitted), Owned(one).Count())).Where(one => one.Item3 > 0);

    public async Task<IActionResult> OnGetAsync(long report, CancellationToken cancel)
    {
        if (!await FindAsync(report, cancel)) return NotFound();
        To = Rows.ToDictionary(row => row.Indicator.Key, row => row.Entry?.OwnerPostId);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long report, CancellationToken cancel)
    {
        if (!await FindAsync(report, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        RuleBroken.Unless(!sheet.Report.State.IsIn(), "report.lock.sent");
        var entries = await db.Entries.Where(one => one.ObligationId == report).ToDictionaryAsync(one => one.Indicator, cancel);
        foreach (var indicator in sheet.Indicators.Where(one => To.ContainsKey(one.Key)))
        {
            var officer = Officers.FirstOrDefault(one => one.Post == To[indicator.Key]);
            RuleBroken.Unless(To[indicator.Key] is null || officer is not null, "emes.officer-gone");
            if (officer is null && !entries.ContainsKey(indicator.Key)) continue;
            var entry = entries.GetValueOrDefault(indicator.Key) ?? db.Add(new Entry(sheet.Report, indicator.Key)).Entity;
            entry.HandTo(indicator, officer is null ? null : (officer.Person, officer.Post, officer.Name));
        }
        await db.SaveChangesAsync(cancel);
        return this.Done("มอบหมายแล้ว ผู้รับมอบหมายเห็นในงานของตน", "/Systems/EMes/Entries/HandOut", new { report });
    }

    private IEnumerable<EntryRow> Owned(Officer officer) => Rows.Where(row => row.Entry?.OwnerPersonId == officer.Person);

    private async Task<bool> FindAsync(long report, CancellationToken cancel)
    {
        if (!await sheet.FindAsync(report, Verb.HandOutIndicators, cancel)) return false;
        Rows = await reading.ReadAsync(sheet, cancel);
        var (office, now) = (sheet.Report.OrganisationId, sheet.Now);
        var held = await db.Posts.AsNoTracking().For(user, Verb.HandOutIndicators).Where(one => one.OrganisationId == office && one.From <= now && (one.Until == null || now < one.Until))
            .Select(one => new { one.Id, one.PersonId, one.Person.FullName, one.Role }).ToListAsync(cancel);
        Officers = [.. held.Where(one => one.Role.Holds(Verb.WriteReport)).OrderBy(one => one.FullName, StringComparer.Ordinal).Select(one => new Officer(one.PersonId, one.Id, one.FullName, one.Role))];
        return true;
    }

    public sealed record Officer(Guid Person, Guid Post, string Name, Role Role);
}
