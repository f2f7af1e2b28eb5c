using Microsoft.EntityFrameworkCore;
using Prakan.Data;

namespace Prakan.Platform.Audit.Logs;

/// <summary>One look with the names of both sides, as far as they are people of the house.</summary>
public sealed record AccessRow(AccessEntry Entry, string? Reader, string? Office, string? Owner)
{
    private const string Person = "person:";

    internal static async Task<List<AccessRow>> ReadAsync(PrakanDb db, IQueryable<AccessEntry> entries, long? before, int most, CancellationToken cancel)
    {
        if (before is { } id) entries = entries.Where(entry => entry.Id < id);
        var looks = await entries.OrderByDescending(entry => entry.Id).Take(most).ToListAsync(cancel);
        var (people, posts) = (looks.SelectMany(look => new[] { look.PersonId, OwnerOf(look) }).OfType<Guid>().ToHashSet(), looks.Select(look => look.PostId).OfType<Guid>().ToHashSet());
        var names = await db.Users.Where(person => people.Contains(person.Id)).Select(person => new { person.Id, person.FullName }).ToDictionaryAsync(one => one.Id, one => one.FullName, cancel);
        var offices = await db.Posts.Where(post => posts.Contains(post.Id)).Select(post => new { post.Id, post.Organisation.Details.Name }).ToDictionaryAsync(one => one.Id, one => one.Name, cancel);
        return looks.ConvertAll(look => new AccessRow(look, Of(names, look.PersonId), Of(offices, look.PostId), Of(names, OwnerOf(look))));
    }

    private static string? Of(Dictionary<Guid, string> names, Guid? id) => id is { } known ? names.GetValueOrDefault(known) : null;

    private static Guid? OwnerOf(AccessEntry look) => look.Subject.StartsWith(Person, StringComparison.Ordinal) && Guid.TryParse(look.Subject[Person.Length..], out var id) ? id : null;

    /// <summary>Whom a user name means, so that both what they looked at and who looked at them is found.</summary>
    internal static async Task<Guid?> PersonOfAsync(PrakanDb db, string? who, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(who)) return null;
        var name = who.Trim().ToUpperInvariant();
        return await db.Users.Where(person => person.NormalizedUserName == name).Select(person => (Guid?)person.Id).SingleOrDefaultAsync(cancel);
    }
}
