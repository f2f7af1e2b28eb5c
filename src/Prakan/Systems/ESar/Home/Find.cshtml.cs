using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Systems.ESar.Home;

[Public]
public sealed class FindModel(PublicRecord record) : PageModel
{
    [BindProperty(SupportsGet = true), StringLength(100), Display(Name = "คำค้น")]
    public string? Find { get; set; }

    public IReadOnlyList<Recorded> Found { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid && !string.IsNullOrWhiteSpace(Find)) Found = await record.FindAsync(Find, cancel);
    }
}
