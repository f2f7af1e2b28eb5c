using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using Prakan.Shared.Language;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Levels;
using Prakan.Systems.Lec.Registers;

namespace Prakan.Systems.Lec.Promotions;

[Requires(Verb.KeepChildren)]
public sealed class NewModel(RegisterDesk desk, PromotionDesk promotions, LevelList levels, Say say) : PageModel
{
    [BindProperty, Display(Name = "เลื่อนไปชั้น")]
    public string? ToLevel { get; set; }

    [BindProperty, StringLength(20), Display(Name = "ห้อง")]
    public string? ToRoom { get; set; }

    [BindProperty, Display(Name = "ตั้งแต่วันที่")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public Guid[] Going { get; set; } = [];

    public Organisation Organisation { get; private set; } = null!;
    public Classroom From { get; private set; } = null!;
    public string FromName { get; private set; } = "";
    public IReadOnlyList<LevelKind> Levels { get; private set; } = [];
    public IReadOnlyList<Child> Children { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int organisation, string level, string room, CancellationToken cancel)
    {
        if (!await FindAsync(organisation, level, room, cancel)) return NotFound();
        var now = Levels.FirstOrDefault(one => one.Code == level);
        (ToLevel, ToRoom, On) = (Levels.FirstOrDefault(one => one.Place > now?.Place)?.Code, room, desk.Today);
        Going = [.. Children.Select(child => child.Id)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int organisation, string level, string room, CancellationToken cancel)
    {
        if (!await FindAsync(organisation, level, room, cancel)) return NotFound();
        if (On is null) ModelState.AddModelError(nameof(On), "กรุณากรอกวันที่");
        if (!string.IsNullOrEmpty(ToLevel) && string.IsNullOrWhiteSpace(ToRoom)) ModelState.AddModelError(nameof(ToRoom), "กรุณากรอกห้อง");
        if (!ModelState.IsValid) return Page();
        var going = Children.Where(child => Going.Contains(child.Id)).ToList();
        RuleBroken.Unless(going.Count > 0, "lec.nobody-to-promote");
        if (string.IsNullOrEmpty(ToLevel)) await promotions.GraduateAsync(Organisation, going, On!.Value, cancel);
        else await promotions.PromoteAsync(Organisation, From, new Classroom((await levels.DemandAsync(ToLevel, cancel)).Code, ToRoom!.Trim()), going, On!.Value, cancel);
        return this.Done(string.IsNullOrEmpty(ToLevel) ? "บันทึกว่าจบการศึกษาแล้ว" : "เลื่อนชั้นแล้ว", "/Systems/Lec/Promotions/Index", new { organisation });
    }

    private async Task<bool> FindAsync(int id, string level, string room, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, Verb.KeepChildren, cancel) is not { } found) return false;
        (Organisation, From) = (found, new Classroom(level, room));
        Levels = await levels.TaughtAsync(found.Details, cancel);
        FromName = $"{(await levels.AllAsync(cancel)).FirstOrDefault(one => one.Code == level)?.Name(say.English) ?? level} {say["ห้อง {0}", room]}";
        Children = await promotions.ChildrenAsync(found, From, cancel);
        return true;
    }
}
