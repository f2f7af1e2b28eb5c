using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Systems.Lec.OpenData;

[Public]
public sealed class CsvModel(PublicSets sets) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid set, CancellationToken cancel) =>
        await sets.FindAsync(set, cancel) is { } found ? File(Encoding.UTF8.GetBytes(found.Csv), "text/csv; charset=utf-8", $"lec-children-{found.RoundId}.csv") : NotFound();
}
