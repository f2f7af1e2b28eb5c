using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Shared;

namespace Prakan.Platform.Organisations;

/// <summary>Finds inside Thai words, and by any code; Thai and Arabic digits alike.</summary>
public static class OrganisationSearch
{
    public const string Text = "SearchText";

    /// <summary>Fewer digits begin so many codes that only the code shown in the list is looked at.</summary>
    private const int FewDigits = 6;

    // By place, not by pattern: the planner takes every pattern for rare, and would sort the whole country for one page of it.
    public static IQueryable<Organisation> Matching(this IQueryable<Organisation> rows, string? typed, PrakanDb db)
    {
        var word = SearchWord.Read(typed);
        if (word.Length == 0) return rows;
        if (!word.All(char.IsAsciiDigit)) return rows.Where(row => SearchWord.Place(EF.Property<string>(row, Text), word) > 0);

        var end = word + "~";
        return word.Length < FewDigits
            ? rows.Where(row => string.Compare(row.Code, word) >= 0 && string.Compare(row.Code, end) < 0)
            : rows.Where(row => db.OrganisationCodes.Any(code => code.OrganisationId == row.Id && EF.Functions.Like(code.Value, word + "%")));
    }

    /// <summary>The same rows by the quicker of two ways: a rare word by its index, a common one along the order of the list.</summary>
    public static async Task<IQueryable<Organisation>> MatchingAsync(this IQueryable<Organisation> rows, string? typed, PrakanDb db, CancellationToken cancel)
    {
        var word = SearchWord.Read(typed);
        if (word.All(char.IsAsciiDigit)) return rows.Matching(typed, db);
        var ids = await db.Database.SqlQuery<int?>($"SELECT prakan_organisations_named({word}, {SearchWord.Inside(word)}, {SearchWord.Most + 1}) AS \"Value\"").ToArrayAsync(cancel);
        return ids is [null] || ids.Length > SearchWord.Most ? rows.Matching(typed, db) : rows.Where(row => ids.Contains(row.Id));
    }
}
