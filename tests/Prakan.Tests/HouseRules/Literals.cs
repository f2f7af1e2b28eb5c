using System.Text.RegularExpressions;
using Prakan.Shared.Language;

namespace Prakan.Tests.HouseRules;

/// <summary>Finds what stands between quotation marks in C# and Razor.</summary>
internal static partial class Literals
{
    public static IEnumerable<(SourceFile File, int Line, string Text)> In(IEnumerable<SourceFile> files) =>
        from file in files
        from Match match in (IsView(file) ? QuotedThai() : Quoted()).Matches(WithoutComments(file))
        select (file, file.LineOf(match.Index), Unescape(match));

    public static IEnumerable<(SourceFile File, int Line, string Text)> Thai(IEnumerable<SourceFile> files) =>
        In(files).Where(literal => EnglishCatalogue.HasThai(literal.Text));

    /// <summary>What is left of a view when comments and quoted Thai are gone.</summary>
    public static string WithoutThaiQuotes(SourceFile view) => QuotedThai().Replace(WithoutComments(view), "");

    /// <summary>The code alone: what is quoted and what is commented gives way to blanks.</summary>
    public static string Unquoted(SourceFile file) => Quoted().Replace(WithoutComments(file), match => Blank().Replace(match.Value, " "));

    private static bool IsView(SourceFile file) => file.Path.EndsWith(".cshtml", StringComparison.Ordinal);

    /// <summary>Comments give way to blanks, so that lines keep their numbers.</summary>
    public static string WithoutComments(SourceFile file) => Comment().Replace(file.Text, match => match.Groups["text"].Success ? match.Value : Blank().Replace(match.Value, " "));

    private static string Unescape(Match match) =>
        match.Groups["raw"].Success ? match.Groups["raw"].Value : match.Groups["text"].Value.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal);

    [GeneratedRegex(""" "{3}(?<raw>[\s\S]*?)"{3}|"(?<text>(?:\\.|[^"\\\n])*)" """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Quoted();

    // In a view, quotation marks stand inside quotation marks: only the innermost around Thai count.
    [GeneratedRegex(""" "(?<text>[^"\n<>@]*[\u0E01-\u0E5B][^"\n<>@]*)" """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex QuotedThai();

    [GeneratedRegex("""(?<text>"(?:\\.|[^"\\\n])*")|//[^\n]*|/\*[\s\S]*?\*/|@\*[\s\S]*?\*@""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"[^\n]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blank();
}
