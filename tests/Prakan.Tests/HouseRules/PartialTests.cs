using System.Text.RegularExpressions;
using Prakan.Tests.Rights;

namespace Prakan.Tests.HouseRules;

/// <summary>A piece that pages of other folders draw by its address calls its own pieces by address too: by name alone they are looked for beside the page.</summary>
public sealed partial class PartialTests
{
    private static readonly HashSet<string> Shared = [.. SourceTree.Views.Where(view => view.Path == $"src/Prakan/Shared/{view.Name}").Select(view => Path.GetFileNameWithoutExtension(view.Name))];

    [Fact]
    public void Pieces_drawn_from_elsewhere_find_their_own()
    {
        var views = SourceTree.Views.ToDictionary(view => view.Path["src/Prakan".Length..], view => view.Text);
        var travelling = views.Values.SelectMany(text => ByAddress().Matches(text)).Select(match => match.Groups["address"].Value.TrimStart('~')).ToHashSet(StringComparer.Ordinal);
        Assert.True(travelling.Count > 5, $"Only {travelling.Count} pieces travel.");
        var faults = travelling.Where(views.ContainsKey).SelectMany(piece => Lost(piece, views[piece])).Order(StringComparer.Ordinal).ToList();
        Assert.True(faults.Count == 0, Listing.Of(faults));
    }

    [Fact]
    public void A_lost_piece_is_found() =>
        Assert.Equal(["/A/_One.cshtml draws _Two by name alone"], Lost("/A/_One.cshtml", """<partial name="_Two" model="x" /><partial name="~/A/_Three.cshtml" /><partial name="_Empty" />"""));

    private static IEnumerable<string> Lost(string piece, string text) =>
        ByName().Matches(text).Select(match => match.Groups["name"].Value).Where(name => !Shared.Contains(name))
            .Select(name => $"{piece} draws {name} by name alone");

    [GeneratedRegex("<partial name=\"(?<address>~?/[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ByAddress();

    [GeneratedRegex("<partial name=\"(?<name>_[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ByName();
}
