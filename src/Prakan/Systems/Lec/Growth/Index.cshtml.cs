using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Systems.Lec.Growth;

[Requires(Verb.ManageRounds)]
public sealed class IndexModel(GrowthLoading loading) : PageModel
{
    [BindProperty, StringLength(200), Display(Name = "ชื่อเกณฑ์")]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "ค่าในเกณฑ์")]
    public string? Lines { get; set; }

    public IReadOnlyList<LoadedGrowth> Loaded { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Loaded = await loading.LoadedAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Loaded = await loading.LoadedAsync(cancel);
        if (string.IsNullOrWhiteSpace(Name)) ModelState.AddModelError(nameof(Name), "กรุณากรอกชื่อเกณฑ์");
        if (string.IsNullOrWhiteSpace(Lines)) ModelState.AddModelError(nameof(Lines), "กรุณากรอกค่าในเกณฑ์");
        if (!ModelState.IsValid) return Page();
        await loading.LoadAsync(Name!.Trim(), Lines!, cancel);
        return this.Done("โหลดเกณฑ์แล้ว", "/Systems/Lec/Growth/Index");
    }
}
