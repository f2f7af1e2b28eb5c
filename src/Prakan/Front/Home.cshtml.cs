using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Front;

[Public]
public sealed class HomeModel(CurrentUser user, IOptions<HelpDesk> desk) : PageModel
{
    public new CurrentUser User { get; } = user;
    public HelpDesk Desk { get; } = desk.Value;
}
