using System.Text.RegularExpressions;
using Prakan.Shared.Language;

namespace Prakan.Tests.HouseRules;

/// <summary>Finds what stands between quotation marks in C# and Razor.</summary>
internal static partial class Literals
{
    public static IEnumerable<(SourceFile File, int Line, string Text)> In(IEnumerable<SourceFile> files) =>
        from file in files
        from Match match in Quoted().Matches(WithoutComments(file))
        select (file, file.LineOf(match.Index), Unescape(match));

    public static IEnumerable<(SourceFile File, int Line, string Text)> Thai(IEnumerable<SourceFile> files) =>
        In(files).Where(literal => EnglishCatalogue.HasThai(literal.Text));

    /// <summary>Comments give way to blanks, so that lines keep their numbers.</summary>
    private static string WithoutComments(SourceFile file) => Comment().Replace(file.Text, match => match.Groups["text"].Success ? match.Value : Blank().Replace(match.Value, " "));

    private static string Unescape(Match match) =>
        match.Groups["raw"].Success ? match.Groups["raw"].Value : match.Groups["text"].Value.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal);

    [GeneratedRegex(""" "{3}(?<raw>[\s\S]*?)"{3}|"(?<text>(?:\\.|[^"\\\n])*)" """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Quoted();

    [GeneratedRegex("""(?<text>"(?:\\.|[^"\\\n])*")|//[^\n]*|/\*[\s\S]*?\*/|@\*[\s\S]*?\*@""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"[^\n]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blank();
}
