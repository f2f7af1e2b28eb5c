using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared.Pieces;
using Prakan.Systems.ESar.Received;

namespace Prakan.Systems.ESar.Statistics;

/// <summary>The institutions behind the numbers, for whoever may see their reports.</summary>
[Requires(Verb.SeeReports)]
public sealed class ListModel(StatisticsDesk desk, GradeReading reading, CurrentUser user) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "")]
    public StatisticsAsked Asked { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public ReceivedBookmark At { get; set; } = new();

    public StatisticsView View { get; private set; } = null!;
    public IReadOnlyList<ReceivedReport> Rows { get; private set; } = [];
    public Pager Pager { get; private set; } = new(null, null);

    public string HrefOf(ReceivedReport report) => user.May(Verb.ReceiveReports) ? $"/e-sar/received/{report.Id}" : $"/obligations/{report.ObligationId}";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (View, _) = await desk.FindAsync(Asked, cancel);
        if (View.Framework is null) return;
        var rows = await At.Order(reading.ReportsOf(View.Asked)).Take(PageSize + 1).ToListAsync(cancel);
        (Rows, Pager) = At.Cut(rows, PageSize, row => (row.Name, row.OrganisationId), Request);
    }
}
