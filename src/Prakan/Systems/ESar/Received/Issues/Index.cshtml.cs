using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Files;
using Prakan.Systems.ESar.Issues;

namespace Prakan.Systems.ESar.Received.Issues;

[Requires(Verb.ReceiveReports)]
public sealed class IndexModel(ReceivedIssues issues) : PageModel
{
    public IReadOnlyList<(IssueSheet Sheet, StoredFile File)> Sheets { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Sheets = await issues.AllAsync(cancel);
}
