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
        var text = SearchWord.Read(typed);
        if (text.Length == 0) return rows;
        var pattern = SearchWord.Inside(text);
        var ids = await db.Database.SqlQuery<Guid>($"SELECT prakan_people_named({pattern}, {SearchWord.Few + 1}) AS \"Value\"").ToArrayAsync(cancel);
        return ids.Length <= SearchWord.Few
            ? rows.Where(person => ids.Contains(person.Id))
            : rows.Where(person => EF.Functions.Like((person.FullName + " " + person.UserName).ToLower(), pattern, SearchWord.Escape));
    }
}
