using Prakan.Tests.Rights;

namespace Prakan.Tests.HouseRules;

public sealed class BanTests
{
    /// <summary>Who may open the database without the wall, and why.</summary>
    private static readonly Dictionary<string, string> BesideTheUser = new(StringComparer.Ordinal)
    {
        ["src/Prakan/Data/SystemDb.cs"] = "is it",
        ["src/Prakan/Data/DataModule.cs"] = "offers it",
        ["src/Prakan/Platform/Accounts/SignIn/SignInDesk.cs"] = "nobody is known before the password is right",
        ["src/Prakan/Platform/Accounts/Sessions/SessionHandler.cs"] = "opens and ends the session that makes a user",
        ["src/Prakan/Platform/Notices/MailRound.cs"] = "carries everybody's mail",
        ["src/Prakan/Platform/Organisations/OrganisationCalendar.cs"] = "carries out decisions when their day comes",
    };

    public static TheoryData<string> Patterns => [.. Ban.All.Select(ban => ban.Pattern)];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void The_product_holds_nothing_banned(string pattern)
    {
        var ban = Ban.All.Single(one => one.Pattern == pattern);
        var offences = ban.Offences(SourceTree.Product).ToList();

        Assert.True(offences.Count == 0, Listing.Of(offences));
        Assert.NotEmpty(ban.Offences([new SourceFile("control.cs", ban.Breaks)]));
        // A file that may hold it does hold it; otherwise the excuse goes.
        Assert.All(ban.Allowed, path => Assert.NotEmpty((ban with { Allowed = [] }).Offences(SourceTree.Product.Where(file => file.Path == path))));
    }

    [Fact]
    public void Only_who_works_beside_a_user_opens_the_database_without_the_wall()
    {
        var opening = SourceTree.Product.Where(file => file.Text.Contains("SystemDb", StringComparison.Ordinal)).Select(file => file.Path).ToList();

        Assert.Empty(opening.Except(BesideTheUser.Keys).Select(path => $"{path} opens SystemDb: say here why it must"));
        Assert.Empty(BesideTheUser.Keys.Except(opening).Select(path => $"{path} no longer opens SystemDb: take its excuse away"));
    }

    [Fact]
    public void No_file_names_the_machine_it_was_written_on()
    {
        var ban = new Ban(@"(?<![\w.~])/(?:root|home|work|Users)/\w", "a path of one machine", "/home/somebody");
        var offences = ban.Offences(SourceTree.Files.Where(file => file.Path is not "tests/Prakan.Tests/HouseRules/BanTests.cs")).ToList();

        Assert.True(offences.Count == 0, Listing.Of(offences));
        Assert.NotEmpty(ban.Offences([new SourceFile("control.md", ban.Breaks)]));
    }
}
