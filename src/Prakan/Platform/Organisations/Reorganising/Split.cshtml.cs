using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;
using Prakan.Shared.Language;

namespace Prakan.Platform.Organisations.Reorganising;

[Requires(Verb.Reorganise)]
public sealed class SplitModel(ReorganisingDesk desk, Say say) : PageModel
{
    public const int PageSize = 50;

    [BindProperty]
    public Decision Decision { get; set; } = new() { On = desk.Today };

    [BindProperty]
    public SplitForm Form { get; set; } = new();

    public Organisation Organisation { get; private set; } = null!;
    public IReadOnlyList<Kind> PartKinds { get; private set; } = [];

    /// <summary>The children on this page of those found.</summary>
    public IReadOnlyList<Candidate> Children { get; private set; } = [];
    public SplitChoices Choices { get; private set; } = SplitChoices.Read(null);
    public int All { get; private set; }
    public int Found { get; private set; }
    public Rehearsal? Rehearsal { get; private set; }

    public bool HasPages => All > PageSize;
    public int Pages => Math.Max(1, (Found + PageSize - 1) / PageSize);

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (!await FindAsync(id)) return NotFound();
        await ListAsync(id);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, bool confirmed, bool again, SplitTurn? turn)
    {
        if (!await FindAsync(id)) return NotFound();
        Choices = Form.Choices;
        if (turn is { } to) await TurnAsync(id, to);
        await ListAsync(id);
        if (again || turn is not null) return AsItStands();
        foreach (var part in Form.Nameless) ModelState.AddModelError($"Form.Parts[{part - 1}].Name", say["แห่งที่ {0} มีหน่วยงานในสังกัดแล้วแต่ยังไม่มีชื่อ", part]);
        if (!ModelState.IsValid) return Page();

        var change = OrganisationChange.Split(Organisation, Form.Named, Form.OriginCloses, Decision);
        if (confirmed) return this.Done(await desk.DecideAsync(change, "แยกหน่วยงานแล้ว"), "/Platform/Organisations/One", new { id });
        Rehearsal = await desk.RehearseAsync(change);
        return Page();
    }

    // Whoever is still choosing is not told yet what is missing.
    private PageResult AsItStands()
    {
        foreach (var field in ModelState.Values)
        {
            field.Errors.Clear();
            field.ValidationState = ModelValidationState.Valid;
        }
        return Page();
    }

    private async Task TurnAsync(int id, SplitTurn to)
    {
        Form.Page = to switch { SplitTurn.Next => Form.Page + 1, SplitTurn.Previous => Form.Page - 1, _ => 1 };
        if (to != SplitTurn.All) return;
        var found = await desk.ChildrenOf(id, Form.Find).Select(child => child.Id).ToListAsync();
        Choices = Choices.With(found.Select(child => KeyValuePair.Create(child, Form.AllTo)));
    }

    private async Task ListAsync(int id)
    {
        All = await desk.ChildrenOf(id, null).CountAsync();
        Found = string.IsNullOrWhiteSpace(Form.Find) ? All : await desk.ChildrenOf(id, Form.Find).CountAsync();
        Form.Page = Math.Clamp(Form.Page, 1, Pages);
        Children = await desk.ChildrenOf(id, Form.Find).OrderBy(child => child.Details.Name).ThenBy(child => child.Id)
            .Skip((Form.Page - 1) * PageSize).Take(PageSize)
            .Select(child => new Candidate(child.Id, child.Details.Name, child.Code, child.Kind)).ToListAsync();
    }

    // The parts stand where the origin stands, so its parent must be within reach too.
    private async Task<bool> FindAsync(int id)
    {
        if (await desk.FindAsync(id) is not { ParentId: { } parentId } origin || await desk.FindAsync(parentId) is not { } parent) return false;
        Organisation = origin;
        PartKinds = [.. Kinds.Below(parent.Kind)];
        Form.MakeRoom(origin.Kind);
        return true;
    }
}

/// <summary>What a button of the list of children asks for.</summary>
public enum SplitTurn
{
    Find,
    Previous,
    Next,
    All,
}
