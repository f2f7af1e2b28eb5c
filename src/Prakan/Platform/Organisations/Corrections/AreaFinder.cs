using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Shared;

namespace Prakan.Platform.Organisations.Corrections;

/// <summary>Finds the subdistrict that somebody means, by its code or by its own, its district's and its province's names.</summary>
public sealed partial class AreaFinder(PrakanDb db)
{
    private const int MostFound = 20;

    public async Task<IReadOnlyList<FoundArea>> FindAsync(string? typed, CancellationToken cancel)
    {
        var text = ThaiDigits.ToArabic(typed ?? "");
        if (CodeIn().Match(text) is { Success: true } code) return await Subdistricts().Where(one => one.Code == code.Value).ToListAsync(cancel);

        var words = Titles().Replace(text, " ").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0) return [];
        var found = Subdistricts();
        foreach (var word in words) found = found.Where(one => one.Name.Contains(word) || one.District.Contains(word) || one.Province.Contains(word));
        var ranked = await found.OrderByDescending(one => one.Name == words[0]).ThenByDescending(one => one.Name.StartsWith(words[0])).ThenBy(one => one.Code)
            .Take(MostFound).ToListAsync(cancel);
        return Exactly(ranked, words) is [var exact] ? [exact] : ranked;
    }

    private IQueryable<FoundArea> Subdistricts() =>
        from subdistrict in db.Areas
        where subdistrict.Code.Length == 6
        join district in db.Areas on subdistrict.Code.Substring(0, 4) equals district.Code
        join province in db.Areas on subdistrict.Code.Substring(0, 2) equals province.Code
        select new FoundArea { Code = subdistrict.Code, Name = subdistrict.Name, District = district.Name, Province = province.Name };

    private static List<FoundArea> Exactly(List<FoundArea> found, string[] words) =>
        found.FindAll(one => words.SequenceEqual([one.Name, one.District, one.Province]) || words.SequenceEqual([one.Name, one.District]) || words.SequenceEqual([one.Name]));

    [GeneratedRegex(@"(?<!\d)\d{6}(?!\d)", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex CodeIn();

    // The titles of areas, where they stand before a name.
    [GeneratedRegex(@"(?:^|\s)(?:ตำบล|ต\.|อำเภอ|อ\.|จังหวัด|จ\.|แขวง|เขต)\s*", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Titles();
}

public sealed record FoundArea
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string District { get; init; }
    public required string Province { get; init; }

    public string Line => $"{Name} {District} {Province} ({Code})";
}
