using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.People;

/// <summary>Finds inside full names and user names; Thai and Arabic digits alike.</summary>
public static class PersonSearch
{
    /// <summary>By the quicker of two ways: a rare word by its index, a common one along the order of the list.</summary>
    public static async Task<IQueryable<Person>> MatchingAsync(this IQueryable<Person> rows, string? typed, PrakanDb db, CancellationToken cancel)
    {
        var word = SearchWord.Read(typed);
        if (word.Length == 0) return rows;
        var ids = await db.Database.SqlQuery<Guid?>($"SELECT prakan_people_named({word}, {SearchWord.Inside(word)}, {SearchWord.Most + 1}) AS \"Value\"").ToArrayAsync(cancel);
        return ids is [null] || ids.Length > SearchWord.Most
            ? rows.Where(person => SearchWord.Place((person.FullName + " " + person.UserName).ToLower(), word) > 0)
            : rows.Where(person => ids.Contains(person.Id));
    }
}
