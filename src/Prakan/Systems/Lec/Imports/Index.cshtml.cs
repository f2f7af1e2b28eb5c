using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Systems.Lec.Identities;

namespace Prakan.Systems.Lec.Imports;

[Requires(Verb.KeepChildren)]
[RequestSizeLimit(MostBytes + (1 << 20))]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes + (1 << 20))]
public sealed class IndexModel(PrakanDb db, CurrentUser user, TimeProvider clock, ImportDesk desk) : PageModel
{
    private const int MostBytes = 50 << 20;
    private const int SmallEnoughToWaitFor = 256 << 10;

    [BindProperty, Display(Name = "ไฟล์"), Required(ErrorMessage = "กรุณาเลือกไฟล์")]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public Guid PostId { get; set; }

    public IReadOnlyList<HeldPost> Posts => [.. user.Posts.Where(post => post.Role.Holds(Verb.KeepChildren))];
    public IReadOnlyList<RegisterImport> Earlier { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        PostId = Posts[0].Id;
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync([FromServices] IdentityVault vault, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (!ModelState.IsValid) return Page();
        if (Posts.FirstOrDefault(post => post.Id == PostId) is not { } post) return NotFound();

        var content = new byte[Upload!.Length];
        await using (var sent = Upload.OpenReadStream()) await sent.ReadExactlyAsync(content, cancel);
        var import = new RegisterImport(user.PersonId!.Value, post, Path.GetFileName(Upload.FileName), content.Length, HttpContext.Connection.RemoteIpAddress, clock.GetUtcNow());
        db.AddRange(import, new RegisterFile(import, content, vault));
        await db.SaveChangesAsync(cancel);
        if (content.Length <= SmallEnoughToWaitFor) await desk.WorkAsync(import.Id, cancel);
        return RedirectToPage("One", new { import.Id });
    }

    private async Task LoadAsync(CancellationToken cancel) =>
        Earlier = await db.RegisterImports.AsNoTracking().For(user, Verb.KeepChildren).OrderByDescending(one => one.SentAt).Take(10).ToListAsync(cancel);
}
