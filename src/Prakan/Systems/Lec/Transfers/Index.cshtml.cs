using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Systems.Lec.Transfers;

[Requires(Verb.SeeChildren)]
public sealed class IndexModel(TransferDesk desk) : PageModel
{
    public IReadOnlyList<TransferView> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Rows = await desk.ListAsync(cancel);
}
