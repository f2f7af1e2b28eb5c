using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Notices;
using Prakan.Shared.Pieces;

namespace Prakan.Front;

[Public]
public sealed class HomeModel(CurrentUser user, Inbox inbox, IOptions<HelpDesk> desk) : PageModel
{
    private const int MostUrgent = 5;

    public new CurrentUser User { get; } = user;
    public HelpDesk Desk { get; } = desk.Value;
    public WorkList Urgent { get; private set; } = new([], inbox.Now);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (User.IsSignedIn) Urgent = Urgent with { Work = await inbox.MostUrgentAsync(MostUrgent, cancel) };
    }
}
