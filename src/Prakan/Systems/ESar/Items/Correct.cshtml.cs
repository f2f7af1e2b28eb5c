using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Platform.Organisations.Corrections;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Shared.Language;

namespace Prakan.Systems.ESar.Items;

[Requires(Verb.WriteReport)]
public sealed class CorrectModel(ReportPage sheet, ItemDesk desk, AreaFinder areas) : PageModel
{
    [BindProperty]
    public ItemForm Form { get; set; } = new();

    /// <summary>What the organisation's row was when the form was opened.</summary>
    [BindProperty]
    public uint Version { get; set; }

    public ReportPage Sheet => sheet;
    public Item Item { get; private set; }
    private Organisation Organisation { get; set; } = null!;

    public async Task<IActionResult> OnGetAsync(long report, string item, CancellationToken cancel)
    {
        if (!await FindAsync(report, item, cancel)) return NotFound();
        var area = Organisation.Details.Area is { } code && await areas.FindAsync(code, cancel) is [var found, ..] ? found : null;
        (Form, Version) = (ItemForm.Of(Item, Organisation.Details, area), desk.VersionOf(Organisation));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long report, string item, CancellationToken cancel)
    {
        if (!await FindAsync(report, item, cancel)) return NotFound();
        var area = Item == Item.Address ? await ReadAreaAsync(cancel) : null;
        if (!ModelState.IsValid) return Page();
        if (Form.Said(Item, Organisation.Details, area) is not { } said)
        {
            ModelState.AddModelError($"Form.{(Item is Item.Name or Item.Levels ? $"{Item}" : nameof(Form.Count))}", RuleSentences.Thai("esar.item-empty"));
            return Page();
        }
        if (Version != desk.VersionOf(Organisation)) return ShowLatest();
        await desk.CorrectAsync(sheet.Report, Item, said, cancel);
        return this.Done("บันทึกและยืนยันแล้ว", "/Systems/ESar/Items/Index", new { report });
    }

    // What was typed stays; saving again is an answer to what is shown.
    private PageResult ShowLatest()
    {
        Version = desk.VersionOf(Organisation);
        ModelState.Remove(nameof(Version));
        ModelState.AddModelError("", RuleSentences.Thai("changed-meanwhile"));
        return Page();
    }

    private async Task<string?> ReadAreaAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Form.Area)) return null;
        if (await areas.FindAsync(Form.Area, cancel) is [var one]) return one.Code;
        ModelState.AddModelError("Form.Area", "ไม่พบตำบลนี้ ให้พิมพ์ชื่อตำบล อำเภอ จังหวัด หรือรหัส 6 หลัก");
        return null;
    }

    private async Task<bool> FindAsync(long report, string item, CancellationToken cancel)
    {
        if (!Enum.TryParse<Item>(item, out var known) || !Enum.IsDefined(known) || !await sheet.FindAsync(report, ESarSystem.Name, ESarSystem.ItemsPart, cancel)) return false;
        if (await desk.CorrectableAsync(sheet.Report, cancel) is not { } organisation) return false;
        (Item, Organisation) = (known, organisation);
        return true;
    }
}
