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

    public static IQueryable<Organisation> Matching(this IQueryable<Organisation> rows, string? typed, PrakanDb db)
    {
        var text = SearchWord.Read(typed);
        if (text.Length == 0) return rows;
        if (!text.All(char.IsAsciiDigit)) return rows.Where(row => EF.Functions.Like(EF.Property<string>(row, Text), SearchWord.Inside(text), SearchWord.Escape));

        var end = text + "~";
        return text.Length < FewDigits
            ? rows.Where(row => string.Compare(row.Code, text) >= 0 && string.Compare(row.Code, end) < 0)
            : rows.Where(row => db.OrganisationCodes.Any(code => code.OrganisationId == row.Id && EF.Functions.Like(code.Value, text + "%")));
    }

    /// <summary>The same rows, by the quicker of two ways: a rare word by its index, a common one along the order of the list.</summary>
    public static async Task<IQueryable<Organisation>> MatchingAsync(this IQueryable<Organisation> rows, string? typed, PrakanDb db, CancellationToken cancel)
    {
        var text = SearchWord.Read(typed);
        if (text.Length == 0 || text.All(char.IsAsciiDigit)) return rows.Matching(typed, db);
        var ids = await db.Database.SqlQuery<int>($"SELECT prakan_organisations_named({SearchWord.Inside(text)}, {SearchWord.Few + 1}) AS \"Value\"").ToArrayAsync(cancel);
        return ids.Length <= SearchWord.Few ? rows.Where(row => ids.Contains(row.Id)) : rows.Matching(typed, db);
    }
}
