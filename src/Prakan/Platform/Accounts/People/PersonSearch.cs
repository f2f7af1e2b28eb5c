using Microsoft.EntityFrameworkCore;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.People;

/// <summary>Finds inside full names and user names; Thai and Arabic digits alike.</summary>
public static class PersonSearch
{
    public static IQueryable<Person> Matching(this IQueryable<Person> rows, string? typed)
    {
        var text = ThaiDigits.ToArabic(typed ?? "").Trim().ToLowerInvariant();
        if (text.Length == 0) return rows;
        var pattern = $"%{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
        // The same text as the trigram index of guards.sql.
        return rows.Where(person => EF.Functions.Like((person.FullName + " " + person.UserName).ToLower(), pattern));
    }
}
