using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;
using Prakan.Shared.Language;

namespace Prakan.Platform.Organisations.Corrections;

[Requires(Verb.CorrectOrganisation)]
public sealed class EditModel(PrakanDb db, CurrentUser user, AreaFinder areas, TimeProvider clock) : PageModel
{
    [BindProperty]
    public DetailsForm Form { get; set; } = new();

    [BindProperty, Display(Name = "วันที่มีผล")]
    public DateOnly On { get; set; }

    /// <summary>What the row was when the form was opened.</summary>
    [BindProperty]
    public uint Version { get; set; }

    /// <summary>The form's own, so that a form sent twice plans once.</summary>
    [BindProperty]
    public Guid ChangeId { get; set; } = Guid.CreateVersion7();

    public Organisation Organisation { get; private set; } = null!;
    public IReadOnlyList<FoundArea> Areas { get; private set; } = [];

    /// <summary>What somebody else saved meanwhile, and what stands in the form.</summary>
    public IReadOnlyList<DetailChange> Meanwhile { get; private set; } = [];

    /// <summary>What a correction for a later day will change.</summary>
    public IReadOnlyList<DetailChange> Preview { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        var area = Organisation.Details.Area is { } code ? (await areas.FindAsync(code, cancel)).Select(one => one.Line).FirstOrDefault(code) : null;
        (Form, On, Version) = (DetailsForm.Of(Organisation.Details, area), clock.Today(), CurrentVersion);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, bool confirmed, bool again, [FromServices] OrganisationTree tree, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        var area = await ReadAreaAsync(cancel);
        if (again || !ModelState.IsValid) return Page();

        var said = Form.Said(area);
        if (Version != CurrentVersion) return await ShowBothAsync(said, cancel);
        if (On > clock.Today()) return await PlanAsync(said, confirmed, tree, cancel);
        Organisation.Correct(said, On);
        await db.SaveChangesAsync(cancel);
        return this.Done("บันทึกข้อมูลแล้ว", "/Platform/Organisations/One", new { id });
    }

    private uint CurrentVersion => db.Entry(Organisation).Property<uint>("xmin").CurrentValue;

    private async Task<IActionResult> PlanAsync(OrganisationDetails said, bool confirmed, OrganisationTree tree, CancellationToken cancel)
    {
        var preview = await DifferencesAsync(said, cancel);
        var change = OrganisationChange.Correct(Organisation, said, ChangeId, On);
        db.ChangeTracker.Clear();
        if (confirmed)
        {
            await tree.DecideAsync(change, cancel);
            return this.Done("บันทึกแล้ว การแก้ไขจะมีผลเมื่อถึงวันที่กำหนด", "/Platform/Organisations/One", new { Organisation.Id });
        }
        await tree.RehearseAsync(change, cancel);
        Preview = preview;
        return Page();
    }

    // Nothing is lost: the form keeps what was typed, and saving again is an answer to what is shown.
    private async Task<PageResult> ShowBothAsync(OrganisationDetails said, CancellationToken cancel)
    {
        Meanwhile = await DifferencesAsync(said, cancel);
        Version = CurrentVersion;
        ModelState.Remove(nameof(Version));
        ModelState.AddModelError("", RuleSentences.Thai("changed-meanwhile"));
        return Page();
    }

    private async Task<IReadOnlyList<DetailChange>> DifferencesAsync(OrganisationDetails said, CancellationToken cancel)
    {
        var changes = new List<DetailChange>();
        foreach (var (detail, both) in Difference.Between(Organisation.Details, said))
            changes.Add(new(OrganisationDetails.Thai(detail), await ShownAsync(detail, both[0], cancel), await ShownAsync(detail, both[1], cancel)));
        return changes;
    }

    private async Task<string?> ShownAsync(string detail, string? value, CancellationToken cancel) => detail switch
    {
        "area" => await db.AreaNameAsync(value, cancel),
        "levels" => Level.Said(value, Say.InThai),
        _ => value,
    };

    private async Task<string?> ReadAreaAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Form.Area)) return null;
        if (Form.Area == Organisation.Details.Area) return Form.Area;
        Areas = await areas.FindAsync(Form.Area, cancel);
        if (Areas is [var one]) return one.Code;
        ModelState.AddModelError("Form.Area", Areas.Count == 0 ? "ไม่พบตำบลนี้ ให้พิมพ์ชื่อตำบล อำเภอ จังหวัด หรือรหัส 6 หลัก" : "พบหลายแห่ง กรุณาระบุอำเภอและจังหวัดด้วย");
        return null;
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel) =>
        (Organisation = (await db.Organisations.For(user, Verb.CorrectOrganisation).Include(one => one.Periods.Where(period => period.Until == null))
            .SingleOrDefaultAsync(one => one.Id == id, cancel))!) is not null;
}
