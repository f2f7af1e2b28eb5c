using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Documents.Sheets;
using Prakan.Systems.Lec.Levels;

namespace Prakan.Systems.Lec.Imports;

[Requires(Verb.KeepChildren)]
public sealed class TemplateModel(LevelList levels) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var all = await levels.AllAsync(cancel);
        return new SheetDownload("แบบฟอร์มทะเบียนนักเรียน.xlsx", to => RegisterSheet.WriteTemplateAsync(all, to));
    }
}
