using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Platform.Notices;

[OwnAccount]
public sealed class ChoicesModel(PrakanDb db, CurrentUser user, IOptions<MailRelay> relay) : PageModel
{
    /// <summary>One for each kind, in their order.</summary>
    [BindProperty]
    public MailTiming[] Timings { get; set; } = [];

    public string? Address { get; private set; }
    public bool HasRelay => relay.Value.IsConfigured;
    public string DigestAt => relay.Value.DigestAt.ToString("HH:mm", CultureInfo.InvariantCulture);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var chosen = await LoadAsync(cancel);
        Timings = [.. NoticeKinds.All.Select(kind => chosen.FirstOrDefault(one => one.Kind == kind)?.Timing ?? kind.Usual())];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var chosen = await LoadAsync(cancel);
        if (Timings.Length != NoticeKinds.All.Count)
        {
            Timings = [.. NoticeKinds.All.Select(kind => kind.Usual())];
            ModelState.AddModelError("", "กรุณาเลือกให้ครบทุกเรื่อง");
        }
        if (!ModelState.IsValid) return Page();

        foreach (var (kind, timing) in NoticeKinds.All.Zip(Timings))
        {
            if (chosen.Find(one => one.Kind == kind) is { } known) known.Choose(timing);
            else if (timing != kind.Usual()) db.Add(new NoticeChoice(user.PersonId!.Value, kind, timing));
        }
        await db.SaveChangesAsync(cancel);
        return this.Done("บันทึกแล้ว", "/Platform/Notices/Choices");
    }

    private async Task<List<NoticeChoice>> LoadAsync(CancellationToken cancel)
    {
        Address = await db.Users.Where(one => one.Id == user.PersonId).Select(one => one.Email).SingleOrDefaultAsync(cancel);
        return await db.NoticeChoices.Where(one => one.PersonId == user.PersonId).ToListAsync(cancel);
    }
}
