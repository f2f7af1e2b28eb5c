using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Tests.Rights;

namespace Prakan.Tests.HouseRules;

public sealed partial class BudgetTests
{
    private static readonly string[] NoNouns = ["Controllers", "Services", "Models", "Helpers", "Utils", "Common", "Managers"];

    private static readonly Type[] Ours = [.. typeof(Program).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("Prakan", StringComparison.Ordinal) == true && !type.Name.Contains('<') && !type.IsNested)];

    [Fact]
    public void No_file_is_longer_than_300_lines() => Assert.Empty(SourceTree.Code.Where(file => file.Lines > 300).Select(file => $"{file.Path}: {file.Lines}"));

    [Fact]
    public void Half_of_the_files_fit_in_40_lines_and_nine_of_ten_in_120()
    {
        var lines = SourceTree.Code.Select(file => file.Lines).Order().ToList();
        Assert.InRange(lines[lines.Count / 2], 1, 40);
        Assert.InRange(lines[lines.Count * 9 / 10], 1, 120);
    }

    [Fact]
    public void Folders_are_nouns_of_the_trade() =>
        Assert.Empty(SourceTree.Code.Where(file => file.Path.Split('/').Intersect(NoNouns).Any()).Select(file => file.Path));

    [Fact]
    public void Classes_are_named_by_their_job() =>
        Assert.Empty(Ours.Where(type => EmptyName().IsMatch(type.Name)).Select(type => type.FullName));

    [Fact]
    public void A_page_takes_at_most_4_things_and_any_class_at_most_7()
    {
        var wide = from type in Ours
                   where !type.IsAssignableTo(typeof(Delegate)) && !IsRecord(type)
                   let most = type.IsAssignableTo(typeof(PageModel)) ? 4 : 7
                   let takes = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public).Select(constructor => constructor.GetParameters().Length).DefaultIfEmpty().Max()
                   where takes > most
                   select $"{type.FullName} takes {takes}, {most} are allowed";
        Assert.Empty(wide);
    }

    [Fact]
    public void An_interface_has_two_real_implementations() =>
        Assert.Empty(Ours.Where(type => type.IsInterface && Ours.Count(other => other is { IsClass: true, IsAbstract: false } && other.IsAssignableTo(type)) < 2).Select(type => type.FullName));

    [Fact]
    public void Program_is_at_most_80_lines() => Assert.InRange(SourceTree.Code.Single(file => file.Path == "src/Prakan/Program.cs").Lines, 1, 80);

    [Fact]
    public void At_most_20_packages_are_named()
    {
        var packages = SourceTree.Files.Where(file => file.Path.EndsWith(".csproj", StringComparison.Ordinal) || file.Name == "Directory.Build.props")
            .SelectMany(file => Package().Matches(file.Text)).Select(match => match.Groups["name"].Value).Distinct().ToList();
        Assert.InRange(packages.Count, 1, 20);
    }

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null || (type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null);

    [GeneratedRegex("(?:Service|Manager|Helper|Util|Utils|Base|Common)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EmptyName();

    [GeneratedRegex("<PackageReference Include=\"(?<name>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Package();
}
