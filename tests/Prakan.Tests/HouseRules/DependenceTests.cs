using System.Text.RegularExpressions;
using Prakan.Tests.Rights;

namespace Prakan.Tests.HouseRules;

/// <summary>A system may use the platform; the platform knows no system; no system knows another.</summary>
public sealed partial class DependenceTests
{
    [Fact]
    public void The_platform_knows_no_system_and_no_system_knows_another()
    {
        var offences = SourceTree.Product.SelectMany(Offences).ToList();
        Assert.True(offences.Count == 0, Listing.Of(offences));
    }

    [Theory]
    [InlineData("src/Prakan/Platform/Audit/Fact.cs", "using Prakan.Systems.ESar;")]
    [InlineData("src/Prakan/Shared/Look.cs", "Prakan.Systems.Lec.Child child")]
    [InlineData("src/Prakan/Systems/ESar/Report.cs", "using Prakan.Systems.Lec;")]
    [InlineData("src/Prakan/Systems/ESar/Review.cshtml", "@using Prakan.Systems.Lec")]
    public void A_wrong_dependence_is_found(string path, string text) => Assert.NotEmpty(Offences(new SourceFile(path, text)));

    [Theory]
    [InlineData("src/Prakan/Systems/ESar/Report.cs", "using Prakan.Systems.ESar.Levels; using Prakan.Platform.Audit;")]
    [InlineData("src/Prakan/Program.cs", "using Prakan.Systems.Lec;")]
    public void A_right_dependence_is_not(string path, string text) => Assert.Empty(Offences(new SourceFile(path, text)));

    /// <summary>Those that stand and those that come; anything else of that name is a property.</summary>
    private static readonly HashSet<string> Systems =
        ["ESar", "Lec", "EMes", "Assessment", .. SourceTree.Product.Select(file => Home().Match(file.Path).Groups["system"].Value)];

    private static IEnumerable<string> Offences(SourceFile file)
    {
        if (file.Path == "src/Prakan/Program.cs" || file.Path.StartsWith("src/Prakan/Data/", StringComparison.Ordinal)) return [];
        var home = Home().Match(file.Path).Groups["system"].Value;
        return Known().Matches(file.Text).Select(match => match.Groups["system"].Value).Where(system => system != home && Systems.Contains(system)).Distinct()
            .Select(system => $"{file.Path} knows the system {system}");
    }

    [GeneratedRegex(@"^src/Prakan/Systems/(?<system>\w+)/", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Home();

    [GeneratedRegex(@"\bSystems\.(?<system>[A-Z]\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Known();
}
