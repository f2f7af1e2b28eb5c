using System.Text.RegularExpressions;
using Prakan.Tests.Rights;

namespace Prakan.Tests.HouseRules;

/// <summary>No view holds a script, a style, or a handler of its own; the content policy would refuse them anyway.</summary>
public sealed partial class ViewTests
{
    [Fact]
    public void No_view_holds_anything_inline()
    {
        var offences = SourceTree.Views.SelectMany(Offences).ToList();
        Assert.True(offences.Count == 0, Listing.Of(offences));
    }

    [Theory]
    [InlineData("<p style=\"color:red\">")]
    [InlineData("<style>p{}</style>")]
    [InlineData("<button onclick='go()'>")]
    [InlineData("<script>go()</script>")]
    [InlineData("<a href=\"javascript:go()\">")]
    public void Something_inline_is_found(string markup) => Assert.NotEmpty(Offences(new SourceFile("Control.cshtml", markup)));

    private static IEnumerable<string> Offences(SourceFile view) =>
        Inline().Matches(view.Text).Select(match => $"{view.Path}:{view.LineOf(match.Index)} has “{match.Value}”");

    [GeneratedRegex("""<style\b|\sstyle\s*=|<[a-z][^<>]*\son[a-z]+\s*=|<script(?![^>]*\ssrc=)|javascript:""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Inline();
}
