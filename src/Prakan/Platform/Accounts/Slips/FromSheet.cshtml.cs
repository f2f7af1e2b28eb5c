using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.Slips;

[Requires(Verb.Invite)]
[RequestSizeLimit(10 << 20), RequestFormLimits(MultipartBodyLengthLimit = 10 << 20)]
public sealed class FromSheetModel(CurrentUser user, SlipSheetCheck check, SlipIssuing issuing, SiteAddress site) : PageModel
{
    public const int MostShown = 200;

    [BindProperty, Display(Name = "ตารางรายชื่อ")]
    public IFormFile? Sheet { get; set; }

    [BindProperty]
    public string? Checked { get; set; }

    public SlipSheetCheck? Check { get; private set; }
    public int Count { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnGetTemplateAsync()
    {
        var template = new MemoryStream();
        await SlipSheet.WriteTemplateAsync(template, user.Posts.SelectMany(post => post.Role.Row().Gives).Distinct());
        return File(template.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "invite.xlsx");
    }

    /// <summary>The dry run: nothing is issued, whatever the file says.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Checked = null;
        if (Sheet is null)
        {
            ModelState.AddModelError(nameof(Sheet), "กรุณาเลือกไฟล์");
            return Page();
        }
        var lines = await SlipSheet.ReadAsync(Sheet, cancel);
        RuleBroken.Unless(lines.Count > 0, "slip.nobody-to-invite");
        await check.RunAsync(lines, cancel);
        (Check, Count) = (check, lines.Count);
        if (check.Faults.Count == 0) Checked = SlipSheet.Pack(lines);
        return Page();
    }

    /// <summary>What was checked is checked again: time has passed, and a page can be made to say anything.</summary>
    public async Task<IActionResult> OnPostIssueAsync(CancellationToken cancel)
    {
        var lines = SlipSheet.Unpack(Checked ?? "");
        Checked = null;
        await check.RunAsync(lines, cancel);
        Check = check;
        RuleBroken.Unless(lines.Count > 0 && check.Faults.Count == 0, "slip.sheet-changed");
        return this.HandOut(await issuing.InviteAsync([.. check.Invitations], new Sender(user.Office(), site.For(Request)), cancel));
    }
}
