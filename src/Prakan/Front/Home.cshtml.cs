using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Front;

[Public]
public sealed class HomeModel(PrakanDb db, CurrentUser user, IOptions<HelpDesk> desk, TimeProvider clock) : PageModel
{
    public new CurrentUser User { get; } = user;
    public HelpDesk Desk { get; } = desk.Value;

    /// <summary>What waits for the posts that are held, each once though it may lie below two of them.</summary>
    public IReadOnlyList<OpenWork> OpenWork { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var work = new List<OpenWork>();
        foreach (var post in User.Posts)
            foreach (var module in Program.Modules) work.AddRange(await module.OpenWorkAsync(db, post, clock.GetUtcNow(), cancel));
        OpenWork = [.. work.GroupBy(one => (one.Thai, one.Href)).Select(same => same.MaxBy(one => one.Count)!)];
    }
}
