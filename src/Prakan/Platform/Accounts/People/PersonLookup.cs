using Microsoft.EntityFrameworkCore;
using Prakan.Data;

namespace Prakan.Platform.Accounts.People;

/// <summary>Finds anybody by the whole of a user name or an e-mail address, wherever their posts are; parts of names find nobody.</summary>
public sealed class PersonLookup(SystemDb system)
{
    public async Task<Person?> FindAsync(string? typed, CancellationToken cancel)
    {
        var name = (typed ?? "").Trim().ToUpperInvariant();
        if (name.Length == 0) return null;
        await using var db = system.Open();
        return await db.Users.AsNoTracking()
            .Where(person => person.NormalizedUserName == name || person.NormalizedEmail == name)
            .OrderByDescending(person => person.NormalizedUserName == name).ThenBy(person => person.Id)
            .FirstOrDefaultAsync(cancel);
    }
}
