using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Front.Help;

[Public]
public sealed class TopicModel : PageModel
{
    public HelpTopic Topic { get; private set; } = HelpTopic.All[0];

    public IActionResult OnGet(string slug)
    {
        if (Array.Find(HelpTopic.All, topic => topic.Slug == slug) is not { } found) return NotFound();
        Topic = found;
        return Page();
    }
}
