using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Files.Slots;

namespace Prakan.Platform.Files;

public static class FileQueries
{
    /// <summary>What the user may know of by a verb; what is about children, only where they keep children too.</summary>
    public static IQueryable<StoredFile> OpenTo(this IQueryable<StoredFile> files, CurrentUser user, string verb)
    {
        var kept = files.For(user, Verb.KeepChildren);
        return files.For(user, verb).Where(one => !one.OfChildren || kept.Any(known => known.Id == one.Id));
    }

    /// <summary>What stands in a slot now.</summary>
    public static IQueryable<StoredFile> CurrentOf(this IQueryable<StoredFile> files, SlotKey key) =>
        files.Where(one => one.Owner == key.Owner && one.Slot == key.Name && one.ReplacedAt == null && one.TrashedAt == null).OrderBy(one => one.ReceivedAt).ThenBy(one => one.Id);

    /// <summary>What stands in all slots of an owner now.</summary>
    public static IQueryable<StoredFile> CurrentOf(this IQueryable<StoredFile> files, string owner) =>
        files.Where(one => one.Owner == owner && one.ReplacedAt == null && one.TrashedAt == null).OrderBy(one => one.ReceivedAt).ThenBy(one => one.Id);

    /// <summary>What has waited for its check longer than it ever should: a scanner or a tool is away.</summary>
    public static IQueryable<StoredFile> Late(this IQueryable<StoredFile> files, DateTimeOffset now)
    {
        var since = now - TimeSpan.FromMinutes(10);
        return files.Where(one => one.NextCheckAt != null && one.ReceivedAt < since && one.TrashedAt == null && one.ReplacedAt == null);
    }

    /// <summary>What waits for somebody to look at it.</summary>
    public static IQueryable<StoredFile> Held(this IQueryable<StoredFile> files) =>
        files.Where(one => one.State == FileState.Held && one.TrashedAt == null && one.ReplacedAt == null);
}
