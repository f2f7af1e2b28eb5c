using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Files.Slots;
using Prakan.Shared;

namespace Prakan.Platform.Files.Trash;

/// <summary>What an office has thrown away, when it goes for good, and the way back.</summary>
[Requires(Verb.WriteReport)]
public sealed class IndexModel(PrakanDb db, CurrentUser user, Receiving receiving, TimeProvider clock) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public bool IsCut => Rows.Count == Most;
    public bool IsOfMany => Rows.DistinctBy(row => row.Office).Skip(1).Any();

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public async Task<IActionResult> OnPostRestoreAsync(Guid? file, CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (file is null) return Page();
        if (await Files().SingleOrDefaultAsync(one => one.Id == file, cancel) is not { } found) return NotFound();
        await receiving.RestoreAsync(new SlotKey(found.Owner, found.Slot), found, cancel);
        return this.Done("นำไฟล์กลับมาแล้ว", "/Platform/Files/Trash/Index");
    }

    private IQueryable<StoredFile> Files() => db.StoredFiles.OpenTo(user, Verb.WriteReport).Where(one => one.TrashedAt != null);

    private async Task ReadAsync(CancellationToken cancel)
    {
        var since = clock.GetUtcNow() - StoredFile.TrashKept;
        Rows = await (from file in Files().AsNoTracking()
                      join office in db.Organisations on file.OrganisationId equals office.Id
                      where file.TrashedAt > since
                      orderby file.TrashedAt descending
                      select new Row(file, office.Details.Name, Evidence.Names(file.Owner, file.Sha256))).Take(Most).ToListAsync(cancel);
    }

    public sealed record Row(StoredFile File, string Office, bool IsEvidence)
    {
        public DateTimeOffset GoesAt => File.TrashedAt!.Value + StoredFile.TrashKept;
    }
}
