using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Shared;

namespace Prakan.Platform.Organisations;

/// <summary>Finds inside Thai words, and by any code; Thai and Arabic digits alike.</summary>
public static class OrganisationSearch
{
    private const int ShortestInside = 3;

    public static IQueryable<Organisation> Matching(this IQueryable<Organisation> rows, string? typed, PrakanDb db)
    {
        var text = ThaiDigits.ToArabic(typed ?? "").Trim().ToLowerInvariant();
        if (text.Length == 0) return rows;
        if (text.All(char.IsAsciiDigit) && text.Length >= ShortestInside)
        {
            var start = text + "%";
            return rows.Where(row => db.OrganisationCodes.Any(code => code.OrganisationId == row.Id && EF.Functions.Like(code.Value, start)));
        }

        var escaped = text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
        // Trigrams need three letters; one or two are looked for where names begin.
        return text.Length >= ShortestInside
            ? Like(rows, $"%{escaped}%")
            : rows.Where(row => EF.Functions.Like(row.Details.Name, $"{escaped}%"));
    }

    // The same text as the trigram index of guards.sql.
    private static IQueryable<Organisation> Like(IQueryable<Organisation> rows, string pattern) =>
        rows.Where(row => EF.Functions.Like(
            (row.Details.Name + " " + (row.Details.ShortName ?? "") + " " + (row.Details.NameInEnglish ?? "")).ToLower(), pattern));
}
