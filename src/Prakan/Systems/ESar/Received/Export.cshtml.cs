using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Documents.Sheets;
using Prakan.Platform.Organisations;

namespace Prakan.Systems.ESar.Received;

[Requires(Verb.ReceiveReports)]
public sealed class ExportModel(PrakanDb db, CurrentUser user, ProvinceNames provinces) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ReceivedFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var names = await provinces.AllAsync(db, cancel);
        return new SheetDownload("SAR ที่ได้รับ.xlsx", to => ReceivedSheet.WriteAsync(Filter.Of(db.ReceivedBy(user)), db, names, to, cancel));
    }
}
