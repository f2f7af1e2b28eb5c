using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Documents.Publishing;
using Prakan.Platform.Rounds;
using Prakan.Shared;

namespace Prakan.Systems.Lec.OpenData;

[Requires(Verb.PublishOpenData)]
public sealed class PublishModel(OpenDataDesk desk) : PageModel
{
    [BindProperty, Required(ErrorMessage = "กรุณากรอกชื่อชุดข้อมูล"), StringLength(200), Display(Name = "ชื่อชุดข้อมูล")]
    public string Title { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "กรุณากรอกชื่อชุดข้อมูลภาษาอังกฤษ"), StringLength(200), Display(Name = "ชื่อชุดข้อมูลภาษาอังกฤษ")]
    public string TitleInEnglish { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "กรุณากรอกคำอธิบาย"), StringLength(2_000), Display(Name = "คำอธิบาย")]
    public string Description { get; set; } = "";

    [BindProperty, StringLength(20), Display(Name = "สัญญาอนุญาต")]
    public string Licence { get; set; } = "";

    [BindProperty, Range(SmallCells.Fewest, OpenSet.MostFewest), Display(Name = "ไม่เปิดเผยจำนวนที่น้อยกว่า")]
    public int Fewest { get; set; } = SmallCells.Fewest;

    public Round Round { get; private set; } = null!;
    public OpenFigures? Figures { get; private set; }
    public IEnumerable<SelectListItem> Licences => OpenData.Licence.All.Select(one => new SelectListItem(one.Name, one.Id));

    public async Task<IActionResult> OnGetAsync(int round, CancellationToken cancel)
    {
        if (!await FindAsync(round, cancel)) return NotFound();
        (Title, TitleInEnglish, _, Licence) = OpenSetCard.Usual(Round.Plan);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int round, CancellationToken cancel)
    {
        if (!await FindAsync(round, cancel)) return NotFound();
        if (OpenData.Licence.Find(Licence) is null) ModelState.AddModelError(nameof(Licence), "กรุณาเลือกสัญญาอนุญาต");
        if (!ModelState.IsValid) return Page();
        var set = await desk.PublishAsync(Round, new OpenSetCard(Title.Trim(), TitleInEnglish.Trim(), Description.Trim(), Licence), Fewest, cancel);
        return this.Done("เผยแพร่แล้ว", "/Systems/Lec/OpenData/One", new { set = set.Id });
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        if (await desk.FindRoundAsync(id, cancel) is not { } found) return false;
        Round = found;
        if (found.State is RoundState.Closed or RoundState.Archived) Figures = await desk.FiguresAsync(found, Fewest, cancel);
        return true;
    }
}
