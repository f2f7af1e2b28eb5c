using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Systems.ESar.Synthesis;

[Requires(Verb.Synthesise)]
public sealed class LetterModel(SynthesisDesk desk) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await desk.FindAsync(id, cancel) is { } draft
        ? File(SynthesisLetter.Of(draft), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"{SynthesisPaper.TitleOf(draft)} {draft.Office}.docx")
        : NotFound();
}
