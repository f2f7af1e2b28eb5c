using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Systems.ESar.Standards;

[Requires(Verb.ManageRounds)]
public sealed class OneModel(FrameworkDesk desk) : PageModel
{
    [BindProperty]
    public FrameworkForm Form { get; set; } = new();

    [BindProperty, Display(Name = "ใช้ตั้งแต่ปีการศึกษา")]
    public int Year { get; set; }

    public Framework Framework { get; private set; } = null!;
    public bool InUse { get; private set; }
    public bool MayChange => !InUse;

    public async Task<IActionResult> OnGetAsync(int framework, CancellationToken cancel)
    {
        if (!await FindAsync(framework, cancel)) return NotFound();
        (Form, Year) = (FrameworkForm.Of(Framework), Framework.Year + 1);
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(int framework, CancellationToken cancel)
    {
        if (!await FindAsync(framework, cancel)) return NotFound();
        ModelState.Remove(nameof(Year));
        if (!ModelState.IsValid) return Page();
        await desk.WordAsync(Framework, Form.Required, [.. Form.Bands.Select(one => new Band(one.Letter, one.Least))], Form.Words, cancel);
        return this.Done("บันทึกมาตรฐานแล้ว", "/Systems/ESar/Standards/One", new { framework });
    }

    public async Task<IActionResult> OnPostCopyAsync(int framework, CancellationToken cancel)
    {
        if (!await FindAsync(framework, cancel)) return NotFound();
        Form = FrameworkForm.Of(Framework);
        if (!ModelState.IsValid) return Page();
        var copy = await desk.CopyAsync(Framework, Year, cancel);
        return this.Done("ทำสำเนาเป็นรุ่นใหม่แล้ว", "/Systems/ESar/Standards/One", new { framework = copy.Id });
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, cancel) is not { } framework) return false;
        (Framework, InUse) = (framework, await desk.IsInUseAsync(framework, cancel));
        return true;
    }
}
