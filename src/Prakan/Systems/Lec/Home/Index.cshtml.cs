using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Systems.Lec.Home;

[Requires(Verb.SeeReports)]
public sealed class IndexModel(HomeDesk desk) : PageModel
{
    public OwnRegister? Own { get; private set; }
    public IReadOnlyList<OfficeRounds> Offices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Own = await desk.OwnAsync(cancel);
        Offices = await desk.OfficesAsync(cancel);
    }
}
