using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Documents;

namespace Prakan.Platform.Accounts.HandOvers;

[OwnAccount]
public sealed class MemoModel(PrakanDb db, CurrentUser user) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var handOver = await db.HandOvers.AsNoTracking().Of(user).Include(one => one.Successor)
            .Include(one => one.Post).ThenInclude(post => post.Organisation).Include(one => one.Post.Person)
            .SingleOrDefaultAsync(one => one.Id == id, cancel);
        if (handOver is null) return NotFound();

        return await ThaiPdf.AnswerAsync(HandOverMemo.Page(handOver), cancel);
    }
}
