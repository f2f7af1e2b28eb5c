using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared.Pieces;

namespace Prakan.Platform.Audit.Logs;

[Requires(Verb.ReadAccess)]
public sealed class AccessModel(PrakanDb db, CurrentUser user) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public AccessFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyList<AccessRow> Rows { get; private set; } = [];
    public Pager Pager { get; private set; } = new(null, null);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return;
        var entries = Filter.Of(db.AccessEntries.AsNoTracking().For(user, Verb.ReadAccess), await AccessRow.PersonOfAsync(db, Filter.Who, cancel));
        var rows = await AccessRow.ReadAsync(db, entries, Before, PageSize + 1, cancel);
        Rows = [.. rows.Take(PageSize)];
        Pager = new Pager(Before is null ? null : Link(null), rows.Count > PageSize ? Link(Rows[^1].Entry.Id) : null);
    }

    private string Link(long? before)
    {
        var asked = Request.Query.Where(one => one.Key != nameof(Before)).ToDictionary(one => one.Key, one => (string?)one.Value.ToString());
        if (before is { } id) asked[nameof(Before)] = $"{id}";
        return QueryHelpers.AddQueryString("/access-log", asked);
    }
}
