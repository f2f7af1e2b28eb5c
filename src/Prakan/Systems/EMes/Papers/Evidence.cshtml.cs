using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Documents;
using Prakan.Platform.Files.Store;

namespace Prakan.Systems.EMes.Papers;

[Requires(Verb.SeeReports)]
public sealed class EvidenceModel(PrakanDb db, CurrentUser user, EMesPage sheet, FileStore store) : PageModel
{
    public async Task<IActionResult> OnGetAsync(long report, CancellationToken cancel)
    {
        if (!await sheet.FindAsync(report, Verb.SeeReports, cancel)) return NotFound();
        var files = await EvidenceNames.ReadAsync(db, sheet.Report, user, cancel);
        // The reader's line may be slow, and so may the store's.
        await db.StepOutAsync();
        return new ZipDownload($"หลักฐาน-{report}.zip", files.ToAsyncEnumerable().Select(one => (one.Name, (Func<CancellationToken, Task<Stream?>>)(token => store.OpenAsync(one.Content, token)))));
    }
}
