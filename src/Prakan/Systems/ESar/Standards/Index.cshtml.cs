using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Systems.ESar.Standards;

[Requires(Verb.ManageRounds)]
public sealed class IndexModel(FrameworkDesk desk) : PageModel
{
    public IReadOnlyList<Framework> Frameworks { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Frameworks = await desk.AllAsync(cancel);
}
