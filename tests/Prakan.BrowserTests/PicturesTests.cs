using Prakan.BrowserTests.House;

namespace Prakan.BrowserTests;

/// <summary>Takes the pictures of README and of the help pages, so that they show what is.</summary>
public sealed class PicturesTests(Site site)
{
    [Theory]
    [InlineData(null, "/", "docs/pictures", "home")]
    [InlineData("approver", "/organisations", "docs/pictures", "organisations")]
    [InlineData(null, "/activate", "src/Prakan/Front/Help/pictures", "activate")]
    [InlineData(null, "/sign-in", "src/Prakan/Front/Help/pictures", "sign-in")]
    [InlineData("approver", "/account", "src/Prakan/Front/Help/pictures", "account")]
    [InlineData("recorder", "{own}", "src/Prakan/Front/Help/pictures", "institution")]
    [InlineData("recorder", "{own}/edit", "src/Prakan/Front/Help/pictures", "institution-edit")]
    [InlineData("approver", "/organisations", "src/Prakan/Front/Help/pictures", "authority")]
    [InlineData("approver", "/slips", "src/Prakan/Front/Help/pictures", "slips")]
    [InlineData("province", "/organisations", "src/Prakan/Front/Help/pictures", "province")]
    [InlineData("department", "/organisations/import", "src/Prakan/Front/Help/pictures", "import")]
    [InlineData(null, "/register", "src/Prakan/Front/Help/pictures", "register")]
    [InlineData("director", "/registrations", "src/Prakan/Front/Help/pictures", "registrations")]
    [InlineData("approver", "/hand-overs", "src/Prakan/Front/Help/pictures", "hand-over")]
    [InlineData("director", "{e-mes}", "src/Prakan/Front/Help/pictures", "e-mes-office")]
    [InlineData("director", "{indicator}", "src/Prakan/Front/Help/pictures", "e-mes-indicator")]
    [InlineData("scorer", "/e-mes/readings", "src/Prakan/Front/Help/pictures", "e-mes-queue")]
    [InlineData("scorer", "{reading}", "src/Prakan/Front/Help/pictures", "e-mes-reading")]
    [InlineData("bureau", "{evaluation}", "src/Prakan/Front/Help/pictures", "e-mes-evaluation")]
    [InlineData("bureau", "{summary}", "src/Prakan/Front/Help/pictures", "e-mes-summary")]
    public async Task Takes_a_picture(string? user, string path, string folder, string name)
    {
        await using var visitor = user is null ? await Visitor.Come(site) : await Visitor.SignedIn(site, user);
        await visitor.Open(await visitor.Resolve(path));
        await Pictures.Take(visitor.Page, folder, name);
        Assert.True(File.Exists(Pictures.In(folder, name)), $"{folder}/{name}.png is not in the tree: ./test --print takes it.");
    }
}
