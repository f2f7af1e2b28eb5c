using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds;

namespace Prakan.Systems.Lec.OpenData;

[Requires(Verb.PublishOpenData)]
public sealed class IndexModel(OpenDataDesk desk) : PageModel
{
    public IReadOnlyList<Round> Rounds { get; private set; } = [];
    public IReadOnlyList<OpenSetLine> Sets { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => (Rounds, Sets) = (await desk.ClosedAsync(cancel), await desk.SetsAsync(cancel));
}
