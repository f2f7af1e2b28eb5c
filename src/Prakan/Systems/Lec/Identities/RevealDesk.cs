using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Audit;
using Prakan.Platform.Audit.Logs;
using Prakan.Shared;
using Prakan.Systems.Lec.Children;

namespace Prakan.Systems.Lec.Identities;

/// <summary>Shows a number whole, or finds whose it is: written down first, so many an hour, and told to the guards when somebody wants more.</summary>
public sealed class RevealDesk(PrakanDb db, CurrentUser user, IdentityVault vault, ReadingAlarm alarm, TimeProvider clock)
{
    public const int MostAnHour = 30;
    public const string Revealing = "เปิดเลขประจำตัว: ";
    public const string Searching = "ค้นด้วยเลขประจำตัว";

    public async Task<string?> RevealAsync(Child child, string reason, CancellationToken cancel)
    {
        if (child.IdentityCipher is not { } box) return null;
        await LogAsync(new FactSubject($"child:{child.Id}", child.OrganisationId, child.Path), Revealing + reason, cancel);
        return vault.Open(box, child.Id).Spelled;
    }

    /// <summary>The very same number, among the children within reach; that it was looked for is written down, found or not.</summary>
    public async Task<IReadOnlyList<Child>> FindAsync(IdentityNumber number, CancellationToken cancel)
    {
        var post = user.Posts.First(held => held.Role.Holds(Verb.SeeChildren));
        await LogAsync(new FactSubject($"organisation:{post.OrganisationId}", post.OrganisationId, post.Path), Searching, cancel);
        var tags = vault.TagsOf(number).ToArray();
        var found = await db.Children.AsNoTracking().For(user, Verb.SeeChildren).Include(one => one.Organisation).Where(one => tags.Contains(one.IdentityTag)).ToListAsync(cancel);
        foreach (var child in found) db.Add(new AccessEntry(db.Actor, new FactSubject($"child:{child.Id}", child.OrganisationId, child.Path), Searching, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        return found;
    }

    private async Task LogAsync(FactSubject subject, string purpose, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // Two at once are counted one after the other.
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({user.PersonId!.Value}::text, 0))", cancel);
        var hour = clock.GetUtcNow().AddHours(-1);
        var looks = await db.AccessEntries.CountAsync(entry => entry.PersonId == user.PersonId && entry.At > hour && (entry.Purpose.StartsWith(Revealing) || entry.Purpose == Searching), cancel);
        if (looks >= MostAnHour)
        {
            await transaction.CommitAsync(cancel);
            await alarm.RaiseAsync(subject, looks, cancel);
            throw new RuleBroken("lec.identity.too-many", MostAnHour);
        }
        db.Add(new AccessEntry(db.Actor, subject, purpose, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
