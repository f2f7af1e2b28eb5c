using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Documents;

namespace Prakan.Systems.ESar.Synthesis;

[Requires(Verb.Synthesise)]
public sealed class PaperModel(SynthesisDesk desk) : PageModel
{
    /// <summary>Where to go when there was no paper to be had.</summary>
    public string Back { get; private set; } = "/e-sar/synthesis";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, cancel) is not { } draft) return NotFound();
        Back = draft.Href;
        return await ThaiPdf.AnswerAsync(SynthesisPaper.Page(draft), cancel);
    }
}
