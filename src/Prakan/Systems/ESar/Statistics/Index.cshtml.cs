using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Systems.ESar.Statistics;

[Requires(Verb.SeeReports)]
public sealed class IndexModel(StatisticsDesk desk) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public StatisticsAsked Asked { get; set; } = new();

    public StatisticsView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => View = await desk.ReadAsync(Asked, cancel);
}
