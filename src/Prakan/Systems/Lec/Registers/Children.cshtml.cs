using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Levels;

namespace Prakan.Systems.Lec.Registers;

/// <summary>Finds children of one institution by name, those that have left it too; no search goes over many institutions at once.</summary>
[Requires(Verb.SeeChildren)]
public sealed class ChildrenModel(PrakanDb db, CurrentUser user, RegisterDesk desk, LevelList levels) : PageModel
{
    public const int Most = 50;

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    public Organisation Organisation { get; private set; } = null!;
    public IReadOnlyList<FoundChild> Rows { get; private set; } = [];
    public bool IsCut { get; private set; }

    public async Task<IActionResult> OnGetAsync(int organisation, CancellationToken cancel)
    {
        if (await desk.FindAsync(organisation, Verb.SeeChildren, cancel) is not { } found) return NotFound();
        Organisation = found;
        var word = SearchWord.Read(Find);
        if (word.Length == 0) return Page();
        var brief = (await levels.AllAsync(cancel)).ToDictionary(one => one.Code, one => one.Brief);
        var rows = await db.Children.AsNoTracking().For(user, Verb.SeeChildren).Where(one => one.OrganisationId == organisation)
            .Where(one => SearchWord.Place((one.Card.FirstName + " " + one.Card.LastName).ToLower(), word) > 0 || one.Card.Number == word)
            .OrderBy(one => one.Card.FirstName).ThenBy(one => one.Card.LastName).ThenBy(one => one.Id).Take(Most + 1)
            .Select(one => new { one.Id, one.Card, one.Status, Now = one.Enrolments.Where(row => row.Until == null).Select(row => new { row.Level, row.Room }).FirstOrDefault() }).ToListAsync(cancel);
        IsCut = rows.Count > Most;
        Rows = [.. rows.Take(Most).Select(one => new FoundChild(one.Id, one.Card, one.Status, one.Now is null ? null : $"{brief.GetValueOrDefault(one.Now.Level, one.Now.Level)}/{one.Now.Room}"))];
        return Page();
    }
}

public sealed record FoundChild(Guid Id, ChildCard Card, ChildStatus Status, string? Room);
