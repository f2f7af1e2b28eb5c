using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Systems.ESar.Synthesis;

[Requires(Verb.Synthesise)]
public sealed class IndexModel(SynthesisDesk desk) : PageModel
{
    public IReadOnlyList<SynthesisLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Lines = await desk.LinesAsync(cancel);

    public async Task<IActionResult> OnPostAsync(int office, int round, CancellationToken cancel) =>
        await desk.AskAsync(office, round, cancel) is { } draft ? Redirect(draft.Href) : NotFound();
}
