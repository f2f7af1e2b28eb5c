using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Platform.Organisations.Reorganising;

[Requires(Verb.Reorganise)]
public sealed class NewModel(ReorganisingDesk desk) : PageModel
{
    [BindProperty]
    public Decision Decision { get; set; } = new() { On = desk.Today };

    [BindProperty, Required, Display(Name = "ประเภท")]
    public OrganisationKind? Kind { get; set; }

    [BindProperty, Required, StringLength(200), Display(Name = "ชื่อหน่วยงานใหม่")]
    public string Name { get; set; } = "";

    public Organisation Organisation { get; private set; } = null!;
    public Rehearsal? Rehearsal { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id) => await FindAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int id, bool confirmed, bool again)
    {
        if (!await FindAsync(id)) return NotFound();
        if (again || !ModelState.IsValid) return Page();

        var child = new OrganisationPart(Kind!.Value, Name.Trim());
        var change = OrganisationChange.Found(Organisation, child, Decision);
        if (confirmed)
        {
            var done = await desk.DecideAsync(change, "ตั้งหน่วยงานแล้ว กรอกรายละเอียดต่อได้ที่ “แก้ไขข้อมูล”");
            return this.Done(done, "/Platform/Organisations/One", new { id = child.OrganisationId ?? id });
        }
        Rehearsal = await desk.RehearseAsync(change);
        return Page();
    }

    private async Task<bool> FindAsync(int id) => (Organisation = (await desk.FindAsync(id))!) is not null;
}
