using Microsoft.EntityFrameworkCore;
using Prakan.Data;

namespace Prakan.Platform.Audit.Logs;

/// <summary>One look with the names of both sides, as far as they are people of the house.</summary>
public sealed record AccessRow(AccessEntry Entry, string? Reader, string? Office, string? Owner)
{
    internal static async Task<List<AccessRow>> ReadAsync(PrakanDb db, IQueryable<AccessEntry> entries, long? before, int most, CancellationToken cancel)
    {
        if (before is { } id) entries = entries.Where(entry => entry.Id < id);
        return await entries.OrderByDescending(entry => entry.Id).Take(most).Select(entry => new AccessRow(
            entry,
            db.Users.Where(person => person.Id == entry.PersonId).Select(person => person.FullName).FirstOrDefault(),
            db.Posts.Where(post => post.Id == entry.PostId).Select(post => post.Organisation.Details.Name).FirstOrDefault(),
            db.Users.Where(person => "person:" + person.Id.ToString() == entry.Subject).Select(person => person.FullName).FirstOrDefault())).ToListAsync(cancel);
    }

    /// <summary>Whom a user name means, so that both what they looked at and who looked at them is found.</summary>
    internal static async Task<Guid?> PersonOfAsync(PrakanDb db, string? who, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(who)) return null;
        var name = who.Trim().ToUpperInvariant();
        return await db.Users.Where(person => person.NormalizedUserName == name).Select(person => (Guid?)person.Id).SingleOrDefaultAsync(cancel);
    }
}
