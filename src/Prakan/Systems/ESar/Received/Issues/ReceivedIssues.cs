using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Files;
using Prakan.Systems.ESar.Issues;

namespace Prakan.Systems.ESar.Received.Issues;

/// <summary>The sheets of issues that lie at the reader's office, each with the file that stands in it now.</summary>
public sealed class ReceivedIssues(PrakanDb db, SystemDb system, CurrentUser user)
{
    private const int Most = 2_000;

    public async Task<IReadOnlyList<(IssueSheet Sheet, StoredFile File)>> AllAsync(CancellationToken cancel)
    {
        var sheets = await Received().OrderByDescending(one => one.Year).ThenBy(one => one.Name).Take(Most).ToListAsync(cancel);
        var owners = sheets.ConvertAll(one => one.Owner.Name);
        await using var everything = system.Open();
        var files = await everything.StoredFiles.AsNoTracking().Where(one => owners.Contains(one.Owner) && one.ReplacedAt == null && one.TrashedAt == null).ToDictionaryAsync(one => one.Owner, cancel);
        return [.. sheets.Where(one => files.ContainsKey(one.Owner.Name)).Select(one => (one, files[one.Owner.Name]))];
    }

    public async Task<StoredFile?> FindAsync(long id, CancellationToken cancel)
    {
        if (await Received().SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } sheet) return null;
        await using var everything = system.Open();
        return await everything.StoredFiles.AsNoTracking().CurrentOf(sheet.Owner.Name).SingleOrDefaultAsync(cancel);
    }

    private IQueryable<IssueSheet> Received() => db.IssueSheets.AsNoTracking().Where(one => user.PathsFor(Verb.ReceiveReports).ToArray().Contains(one.ToPath));
}
