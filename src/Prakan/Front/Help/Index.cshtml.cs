using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Front.Help;

[Public]
public sealed class IndexModel(IOptions<HelpDesk> desk) : PageModel
{
    public HelpDesk Desk { get; } = desk.Value;
}
