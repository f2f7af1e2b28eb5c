using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Files.Checks;
using Prakan.Shared;

namespace Prakan.Platform.Files.Judging;

[Requires(Verb.JudgeFiles)]
public sealed class IndexModel(PrakanDb db, CurrentUser user, TimeProvider clock) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public bool IsCut => Rows.Count == Most;

    /// <summary>Since when files have waited for a check that does not come; null when none does.</summary>
    public DateTimeOffset? LateSince { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        LateSince = await db.StoredFiles.For(user, Verb.JudgeFiles).Late(clock.GetUtcNow()).MinAsync(one => (DateTimeOffset?)one.ReceivedAt, cancel);
        Rows = await (from file in db.StoredFiles.AsNoTracking().For(user, Verb.JudgeFiles).Held()
                      join office in db.Organisations on file.OrganisationId equals office.Id
                      orderby file.CheckedAt
                      select new Row(file, office.Details.Name)).Take(Most).ToListAsync(cancel);
    }

    public sealed record Row(StoredFile File, string Office)
    {
        public Finding? Why => File.Findings.FirstOrDefault(one => one.Weight == FindingWeight.Error);
    }
}
