using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Files;
using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Systems.ESar.Received;

/// <summary>Opens what lies at the reader's office. What was sent stands with the institution, beyond the reader's wall: it is read by the number that the received row names, and by nothing else.</summary>
public sealed class ReceivedReading(PrakanDb db, SystemDb system, CurrentUser user)
{
    public async Task<(ReceivedReport Report, Submission Submission)?> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.ReceivedBy(user).SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } report) return null;
        await using var everything = system.Open();
        return (report, await everything.Submissions.AsNoTracking().SingleAsync(one => one.Id == report.SubmissionId, cancel));
    }

    /// <summary>A file of what was sent, once it is known to be clean.</summary>
    public async Task<StoredFile?> FileAsync(Guid id, Guid file, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not var (_, submission) || !submission.Content.Parts.SelectMany(part => part.Files).Any(one => one.Id == file)) return null;
        await using var everything = system.Open();
        return await everything.StoredFiles.AsNoTracking().SingleOrDefaultAsync(one => one.Id == file && one.State == FileState.Clean, cancel);
    }
}
