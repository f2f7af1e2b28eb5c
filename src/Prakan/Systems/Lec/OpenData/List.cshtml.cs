using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Systems.Lec.OpenData;

[Public]
public sealed class ListModel(PublicSets sets) : PageModel
{
    public IReadOnlyList<OpenSetLine> Sets { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Sets = await sets.ReadAsync(cancel);
}
