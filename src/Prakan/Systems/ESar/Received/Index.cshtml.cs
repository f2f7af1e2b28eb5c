using System.Collections.Frozen;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Shared.Pieces;

namespace Prakan.Systems.ESar.Received;

[Requires(Verb.ReceiveReports)]
public sealed class IndexModel(PrakanDb db, CurrentUser user, ProvinceNames provinces) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "")]
    public ReceivedFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public ReceivedBookmark At { get; set; } = new();

    public IReadOnlyList<(int Year, int Count)> Years { get; private set; } = [];
    public FrozenDictionary<string, string> Provinces { get; private set; } = FrozenDictionary<string, string>.Empty;
    public IReadOnlyList<ReceivedReport> Rows { get; private set; } = [];
    public Pager Pager { get; private set; } = new(null, null);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var all = db.ReceivedBy(user);
        Provinces = await provinces.AllAsync(db, cancel);
        Years = [.. (await all.GroupBy(one => one.Year).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancel)).OrderByDescending(one => one.Key).Select(one => (one.Key, one.Count))];
        if (Filter.Year is null && Years is [var (latest, _), ..]) Filter = Filter with { Year = latest };
        (Rows, Pager) = At.Cut(await At.Order(Filter.Of(all)).Take(PageSize + 1).ToListAsync(cancel), PageSize, row => (row.Name, row.OrganisationId), Request);
    }
}
