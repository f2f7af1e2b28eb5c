using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Systems.ESar.Home;

[Public]
public sealed class IndexModel(CurrentUser user, HomeDesk desk) : PageModel
{
    public new CurrentUser User { get; } = user;
    public OwnReports? Own { get; private set; }
    public IReadOnlyList<OfficeRounds> Offices { get; private set; } = [];
    public bool MayReceive => User.May(Verb.ReceiveReports);
    public bool MayManage => User.May(Verb.ManageRounds);
    public bool IsNobody => Own is null && Offices.Count == 0 && !MayReceive && !MayManage;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (!User.IsSignedIn) return;
        Own = await desk.OwnAsync(cancel);
        Offices = await desk.OfficesAsync(cancel);
    }
}
