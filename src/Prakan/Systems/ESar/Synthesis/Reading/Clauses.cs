using System.Text.RegularExpressions;
using Prakan.Shared.Language;

namespace Prakan.Systems.ESar.Synthesis.Reading;

/// <summary>Takes what is written apart into what is said: line by line, point by point, and where Thai leaves a space.</summary>
internal static partial class Clauses
{
    private const int Shortest = 8, Longest = 220;

    public static IEnumerable<Clause> Of(long report, string text, Source source) =>
        from line in text.Split('\n')
        from said in Ends().Split(Point().Replace(line.Trim(), ""))
        let clause = said.Trim()
        where clause.Length is >= Shortest and <= Longest && clause.Count(char.IsLetter) >= Shortest
        select new Clause(report, clause, source with { Quote = clause }) { Words = ThaiWords.Split(clause) };

    /// <summary>A number, letter or mark in front of a point.</summary>
    [GeneratedRegex(@"^(?:[-–•*●○▪✓]+|\(?[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})*[.)])\s*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Point();

    [GeneratedRegex(@"\s{2,}|[;•]|(?<=[ก-๛])\s+(?=[ก-๛])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ends();
}
