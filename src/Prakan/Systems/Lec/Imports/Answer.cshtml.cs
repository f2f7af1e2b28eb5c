using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Documents.Sheets;
using Prakan.Systems.Lec.Identities;

namespace Prakan.Systems.Lec.Imports;

/// <summary>The file holds what its sender put into it: nobody else is given it back.</summary>
[Requires(Verb.KeepChildren)]
public sealed class AnswerModel(PrakanDb db, CurrentUser user, IdentityVault vault) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var import = await db.RegisterImports.AsNoTracking().For(user, Verb.KeepChildren).SingleOrDefaultAsync(one => one.Id == id && one.PersonId == user.PersonId, cancel);
        var answer = await db.RegisterFiles.AsNoTracking().For(user, Verb.KeepChildren).Where(one => one.ImportId == id).Select(one => one.Answer).SingleOrDefaultAsync(cancel);
        if (import is null || answer is null) return NotFound();
        var open = vault.OpenBytes(answer, id);
        return new SheetDownload($"{Path.GetFileNameWithoutExtension(import.FileName)}-ผลการตรวจ.xlsx", to => to.WriteAsync(open, cancel).AsTask());
    }
}
