using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Files.Checks;
using Prakan.Shared;

namespace Prakan.Platform.Files;

/// <summary>Whether the very same bytes were sent before, for something else or by somebody else. Whose they were is not told.</summary>
internal static class SeenBefore
{
    public static async Task<IReadOnlyList<Finding>> FindAsync(PrakanDb db, StoredFile file, CancellationToken cancel)
    {
        var before = db.StoredFiles.AsNoTracking().Where(one => one.Sha256 == file.Sha256 && one.Owner != file.Owner && one.ReceivedAt < file.ReceivedAt && one.TrashedAt == null);
        var own = await before.Where(one => one.OrganisationId == file.OrganisationId).OrderBy(one => one.ReceivedAt).Select(one => (DateTimeOffset?)one.ReceivedAt).FirstOrDefaultAsync(cancel);
        var findings = new List<Finding>();
        if (own is { } at) findings.Add(Finding.Warning(CheckRules.SentBefore, ThaiDate.Brief(Clock.DayOf(at))));
        if (await before.AnyAsync(one => one.OrganisationId != file.OrganisationId, cancel)) findings.Add(Finding.Warning(CheckRules.SentByAnother));
        return findings;
    }
}
