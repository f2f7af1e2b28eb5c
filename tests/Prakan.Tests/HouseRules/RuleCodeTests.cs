using System.Text.RegularExpressions;
using Prakan.Shared.Language;
using Prakan.Tests.Rights;

namespace Prakan.Tests.HouseRules;

/// <summary>Every rule that can be broken has one sentence in two languages, and every sentence a rule.</summary>
public sealed partial class RuleCodeTests
{
    [Fact]
    public void Every_code_that_is_thrown_has_a_sentence()
    {
        var missing = SourceTree.Product.SelectMany(Thrown).Where(thrown => !RuleSentences.All.ContainsKey(thrown.Code)).Select(thrown => $"{thrown.Where}: {thrown.Code} has no sentence").ToList();
        Assert.True(missing.Count == 0, Listing.Of(missing));
        Assert.True(SourceTree.Product.SelectMany(Thrown).Count() > 20);
    }

    [Fact]
    public void Every_sentence_has_a_code_that_somebody_throws_or_catches() =>
        Assert.Empty(RuleSentences.All.Keys.Except(Used([.. SourceTree.Product])));

    [Fact]
    public void Every_sentence_is_Thai_in_Thai_and_not_in_English_and_tells_the_same_details()
    {
        foreach (var (code, (thai, english)) in RuleSentences.All)
        {
            Assert.True(EnglishCatalogue.HasThai(thai) && !EnglishCatalogue.HasThai(english), code);
            Assert.Equal(Detail().Matches(thai).Select(match => match.Value).Order(), Detail().Matches(english).Select(match => match.Value).Order());
        }
    }

    [Theory]
    [InlineData("""Unless(a > b, "house.control-broken");""")]
    [InlineData("""throw new RuleBroken("house.control-broken", 3);""")]
    [InlineData("""State = Steps.Take(State, To, "house.control-broken");""")]
    [InlineData("""Sent => new Lock("house.control-broken", SentAt, UnlockingLevel) { MayAsk = true },""")]
    public void A_code_is_seen_wherever_it_is_thrown(string text) =>
        Assert.Equal("house.control-broken", Assert.Single(Thrown(new SourceFile("control.cs", text))).Code);

    [Theory]
    [InlineData("""catch (RuleBroken rule) when (rule.Code == "house.control-broken")""")]
    [InlineData("""ModelState.AddModelError("", RuleSentences.Thai("house.control-broken"));""")]
    [InlineData("""Unless(a > b, ControlRules.Broken, 3);""")]
    [InlineData("""return new Fault(ControlRules.Broken);""")]
    [InlineData("""SELECT row, 'code', code, 'house.control-broken', ARRAY[thai], false FROM found""")]
    public void A_code_is_used_where_it_is_caught_told_found_by_a_query_or_given_by_its_name(string text) =>
        Assert.Equal(["house.control-broken"], Used([ControlRules, new SourceFile("src/Prakan/Control.cs", text)]));

    [Theory]
    [InlineData("""var page = "house.control-broken";""")]
    [InlineData("""log.LogWarning("house.control-broken {Person}", id);""")]
    [InlineData("""Record("house.control-broken", reason);""")]
    [InlineData("""SELECT 'house.control-broken' AS action FROM found""")]
    [InlineData("""// Unless(a > b, "house.control-broken");""")]
    [InlineData("""var text = "see ControlRules.Broken"; // or ControlRules.Broken""")]
    public void A_code_that_is_only_written_somewhere_is_not_used(string text) =>
        Assert.Empty(Used([ControlRules, new SourceFile("src/Prakan/Control.cs", text)]));

    private static readonly SourceFile ControlRules = new("src/Prakan/ControlRules.cs", """public const string Broken = "house.control-broken";""");

    private static IEnumerable<string> Used(IReadOnlyList<SourceFile> files) =>
        files.SelectMany(Thrown).Select(thrown => thrown.Code)
            .Concat(files.SelectMany(file => CaughtOrFaulted().Matches(Literals.WithoutComments(file)).Select(match => match.Groups["code"].Value)))
            .Concat(Named(files)).Distinct();

    /// <summary>Codes that have a name, which the compiler knows, where code says the name.</summary>
    private static IEnumerable<string> Named(IReadOnlyList<SourceFile> files)
    {
        var said = files.SelectMany(file => Saying().Matches(Literals.Unquoted(file)).Select(match => match.Value)).ToHashSet(StringComparer.Ordinal);
        return from file in files
               from Match match in Naming().Matches(file.Text)
               where said.Contains($"{System.IO.Path.GetFileNameWithoutExtension(file.Path)}.{match.Groups["name"].Value}")
               select match.Groups["code"].Value;
    }

    private static IEnumerable<(string Where, string Code)> Thrown(SourceFile file) =>
        Throwing().Matches(Literals.WithoutComments(file)).Select(match => ($"{file.Path}:{file.LineOf(match.Index)}", match.Groups["code"].Value));

    [GeneratedRegex("""\b(?:Unless|RuleBroken|Take|Demand|Lock)\((?:[^;"]|"[^"]*"\s*(?=[^\s,)]))*?"(?<code>[a-z][a-z0-9]*(?:[.-][a-z0-9]+)+)"\s*[,)]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Throwing();

    // Queries of the import give each fault its code and an array of its details.
    [GeneratedRegex("""(?:\bCode\s*(?:==|is)\s*|\bRuleSentences\.Thai\()"(?<code>[a-z][a-z0-9]*(?:[.-][a-z0-9]+)+)"(?!\w)|'(?<code>[a-z][a-z0-9]*(?:[.-][a-z0-9]+)+)',\s*(?:'\{|ARRAY\[)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex CaughtOrFaulted();

    [GeneratedRegex("""const string (?<name>\w+) = "(?<code>[a-z][a-z0-9]*(?:[.-][a-z0-9]+)+)";""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Naming();

    [GeneratedRegex(@"\b\w+Rules\.\w+", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Saying();

    [GeneratedRegex(@"\{\d[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Detail();
}
