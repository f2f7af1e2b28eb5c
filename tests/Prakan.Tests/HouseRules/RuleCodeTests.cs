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
    public void Every_sentence_has_a_code_that_somebody_throws()
    {
        var written = Literals.In(SourceTree.Product).Select(literal => literal.Text).ToList();
        Assert.Empty(RuleSentences.All.Keys.Where(code => !written.Any(text => text.Contains(code, StringComparison.Ordinal))));
    }

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
    public void A_code_is_seen_wherever_it_is_thrown(string text) =>
        Assert.Equal("house.control-broken", Assert.Single(Thrown(new SourceFile("control.cs", text))).Code);

    private static IEnumerable<(string Where, string Code)> Thrown(SourceFile file) =>
        Throwing().Matches(file.Text).Select(match => ($"{file.Path}:{file.LineOf(match.Index)}", match.Groups["code"].Value));

    [GeneratedRegex("""\b(?:Unless|RuleBroken|Take|Demand)\((?:[^;"]|"[^"]*"\s*(?=[^\s,)]))*?"(?<code>[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+)"\s*[,)]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Throwing();

    [GeneratedRegex(@"\{\d[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Detail();
}
