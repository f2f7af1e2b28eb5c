using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Shared;

namespace Prakan.Platform.Organisations.Import;

[Requires(Verb.ImportOrganisations)]
[RequestSizeLimit(MostBytes + (1 << 20))]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes + (1 << 20))]
public sealed class IndexModel(PrakanDb db, CurrentUser user, TimeProvider clock, ImportDesk desk) : PageModel
{
    private const int MostBytes = 50 << 20;
    private const int SmallEnoughToWaitFor = 128 << 10;

    [BindProperty, Display(Name = "ไฟล์"), Required(ErrorMessage = "กรุณาเลือกไฟล์")]
    public IFormFile? Upload { get; set; }

    [BindProperty, Display(Name = "วันที่มีผล")]
    public DateOnly On { get; set; }

    [BindProperty]
    public Guid PostId { get; set; }

    public IReadOnlyList<HeldPost> Posts => [.. user.Posts.Where(post => post.Role.Holds(Verb.ImportOrganisations))];
    public IReadOnlyList<OrganisationImport> Earlier { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (On, PostId) = (clock.Today(), Posts[0].Id);
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Upload is not null && On > clock.Today()) ModelState.AddModelError(nameof(On), "วันที่มีผลต้องไม่เป็นวันในอนาคต");
        if (!ModelState.IsValid) return Page();
        if (Posts.FirstOrDefault(post => post.Id == PostId) is not { } post) return NotFound();

        var content = new byte[Upload!.Length];
        await using (var sent = Upload.OpenReadStream()) await sent.ReadExactlyAsync(content, cancel);
        var import = new OrganisationImport(user.PersonId!.Value, post, Path.GetFileName(Upload.FileName), content.Length, On, HttpContext.Connection.RemoteIpAddress, clock.GetUtcNow());
        db.AddRange(import, new ImportFile(import, content));
        await db.SaveChangesAsync(cancel);
        if (content.Length <= SmallEnoughToWaitFor) await desk.WorkAsync(import.Id, cancel);
        return RedirectToPage("One", new { import.Id });
    }

    private async Task LoadAsync(CancellationToken cancel) =>
        Earlier = await db.OrganisationImports.AsNoTracking().For(user, Verb.ImportOrganisations)
            .Where(one => one.PersonId == user.PersonId).OrderByDescending(one => one.SentAt).Take(10).ToListAsync(cancel);
}
