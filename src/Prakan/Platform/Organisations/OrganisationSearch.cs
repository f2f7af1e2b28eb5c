using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Shared;

namespace Prakan.Platform.Organisations;

/// <summary>Finds inside Thai words, and by any code; Thai and Arabic digits alike.</summary>
/// <remarks>No trigram index: PostgreSQL does not let a pattern drive an index behind row-level security. The names stand ready in one column instead.</remarks>
public static class OrganisationSearch
{
    public const string Text = "SearchText";

    /// <summary>Fewer digits begin so many codes that only the code shown in the list is looked at.</summary>
    private const int FewDigits = 6;

    public static IQueryable<Organisation> Matching(this IQueryable<Organisation> rows, string? typed, PrakanDb db)
    {
        var text = ThaiDigits.ToArabic(typed ?? "").Trim().ToLowerInvariant();
        if (text.Length == 0) return rows;
        if (!text.All(char.IsAsciiDigit)) return rows.Where(row => EF.Functions.Like(EF.Property<string>(row, Text), $"%{Literally(text)}%"));

        var end = text + "~";
        return text.Length < FewDigits
            ? rows.Where(row => string.Compare(row.Code, text) >= 0 && string.Compare(row.Code, end) < 0)
            : rows.Where(row => db.OrganisationCodes.Any(code => code.OrganisationId == row.Id && EF.Functions.Like(code.Value, text + "%")));
    }

    private static string Literally(string text) =>
        text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
}
