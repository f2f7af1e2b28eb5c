using Prakan.Data;

namespace Prakan.Platform.Audit.Logs;

/// <summary>Writes down who looks at a person's data, before it is shown.</summary>
public sealed class AccessLog(PrakanDb db, TimeProvider clock)
{
    /// <param name="purpose">Why the page shows it; a word of the page, or what the reader was asked to say.</param>
    public async Task LookAsync(FactSubject subject, string purpose, CancellationToken cancel)
    {
        db.Add(new AccessEntry(db.Actor, subject, purpose, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
    }
}
