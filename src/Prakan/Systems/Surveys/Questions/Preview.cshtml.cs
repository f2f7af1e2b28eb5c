using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds;

namespace Prakan.Systems.Surveys.Questions;

[Requires(Verb.ManageRounds)]
public sealed class PreviewModel(QuestionDesk desk) : PageModel
{
    public Round Round { get; private set; } = null!;
    public IReadOnlyList<Question> Questions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int round, CancellationToken cancel)
    {
        if (await desk.FindAsync(round, cancel) is not { } found) return NotFound();
        Round = found;
        Questions = await desk.OfAsync(found, cancel);
        return Page();
    }
}
