using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Files.Checks;
using Prakan.Platform.Files.Previews;
using Prakan.Platform.Files.Slots;

namespace Prakan.Platform.Files;

[Requires(Verb.SeeReports)]
public sealed class OneModel(PrakanDb db, CurrentUser user, SlotOwners owners) : PageModel
{
    public StoredFile Stored { get; private set; } = null!;
    public IReadOnlyList<StoredFile> Versions { get; private set; } = [];
    public string Office { get; private set; } = "";
    public string OwnerHref => owners.HrefOf(Stored.Owner);
    public bool IsOpen => Stored.IsOpenTo(user);
    public bool MayWrite => user.May(Verb.WriteReport, Stored.Path);
    public bool MayJudge => Stored.State == FileState.Held && Stored.IsCurrent && user.May(Verb.JudgeFiles, Stored.Path);
    public Preview? Preview { get; private set; }
    public OfficeWords? Words { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = "page")] int number, string? find, CancellationToken cancel)
    {
        var files = db.StoredFiles.AsNoTracking().OpenTo(user, Verb.SeeReports);
        if (await files.SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } file) return NotFound();
        Stored = file;
        Versions = await files.Where(one => one.Series == file.Series).OrderByDescending(one => one.Version).ToListAsync(cancel);
        Office = await db.Organisations.Where(one => one.Id == file.OrganisationId).Select(one => one.Details.Name).SingleAsync(cancel);
        var texts = db.PageTexts.AsNoTracking().For(user, Verb.SeeReports).Where(one => one.FileId == id).OrderBy(one => one.Page);
        if (IsOpen && file.HasPictures) Preview = new Preview(file, number, find, await texts.ToListAsync(cancel));
        else if (IsOpen && file.Kind?.IsOffice() == true) Words = new OfficeWords(file, await texts.ToListAsync(cancel));
        return Page();
    }
}
