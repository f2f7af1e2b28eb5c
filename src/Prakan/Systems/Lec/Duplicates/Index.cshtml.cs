using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Systems.Lec.Duplicates;

[Requires(Verb.KeepChildren)]
public sealed class IndexModel(DuplicateDesk desk) : PageModel
{
    public IReadOnlyList<DuplicateView> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Rows = await desk.ListAsync(cancel);
}
