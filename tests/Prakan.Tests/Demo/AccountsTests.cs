using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Prakan.Demo;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Tests.House;

namespace Prakan.Tests.Demo;

public sealed class AccountsTests(PlayedVillage village) : IClassFixture<PlayedVillage>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_role_has_an_account_that_can_sign_in()
    {
        await using var factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseSetting("ConnectionStrings:Prakan", village.ConnectionString).UseSetting("Prakan:Keys", Cast.KeysFolder));
        var accounts = await DemoAccounts.ReadAsync(village.System, Cancel);

        Assert.Equal(Roles.Table.Keys.Select(role => role.ToString()).Order(), accounts.Lines.Select(line => line.RoleKey).Distinct().Order());
        foreach (var line in accounts.Lines)
        {
            var browser = new Browser(factory.CreateDefaultClient(new Uri("https://prakan.test")));
            var answer = await browser.Submit("/sign-in", new { line.UserName, line.Password });
            Assert.True(browser.Cookies.ContainsKey(SessionHandler.CookieName), $"{line.UserName} did not get in: {answer.Main}");
        }
    }

    [Fact]
    public async Task The_password_keeps_the_rules_of_the_house_for_each_of_them()
    {
        await using var db = village.OpenDb();
        var owners = await db.Posts.Where(post => post.Person.PasswordHash != null)
            .Select(post => new PasswordOwner(post.Person.UserName!, post.Person.FullName, post.Organisation.Details.Name, post.Organisation.Codes.Select(code => code.Value).ToArray(), false)).ToListAsync(Cancel);
        var rules = new PasswordRules(CommonPasswords.ReadBesideTheProgram());

        Assert.NotEmpty(owners);
        Assert.All(owners, owner => Assert.Empty(rules.Refuse(DemoAccounts.Password, owner)));
    }

    [Fact]
    public async Task The_stranger_works_next_door()
    {
        await using var db = village.OpenDb();
        var paths = await db.Posts.Where(post => post.Person.UserName == "approver" || post.Person.UserName == "stranger").OrderBy(post => post.Person.UserName).Select(post => post.Path).ToListAsync(Cancel);

        Assert.False(paths[0].StartsWith(paths[1], StringComparison.Ordinal) || paths[1].StartsWith(paths[0], StringComparison.Ordinal), string.Join(' ', paths));
    }

    [Fact]
    public async Task They_are_kept_in_a_file_for_the_owner_alone()
    {
        var folder = Directory.CreateTempSubdirectory("prakan-demo-");
        var file = Path.Combine(folder.FullName, "demo-accounts.json");
        var accounts = await DemoAccounts.ReadAsync(village.System, Cancel);
        await accounts.KeepAsync(file);
        await accounts.KeepAsync(file);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Single(folder.GetFiles());
        var read = JsonSerializer.Deserialize<DemoAccounts.Line[]>(await File.ReadAllTextAsync(file, Cancel), JsonSerializerOptions.Web)!;
        Assert.Equal(accounts.Lines, read);
        Assert.Contains(read, line => line is { UserName: "approver", Role: "ผู้เห็นชอบ", RoleKey: "Approver", Organisation: "เทศบาลเมืองน่าน" });
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task They_are_printed_as_a_table()
    {
        var printed = new StringWriter();
        (await DemoAccounts.ReadAsync(village.System, Cancel)).Print(printed);
        var lines = printed.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Contains(DemoAccounts.Password, lines[0], StringComparison.Ordinal);
        Assert.Equal(16, lines.Length);
        Assert.All(lines[1..], line => Assert.Matches("^  [a-z]+ +[ก-๙ .]+ +[ก-๙0-9 .]+$", line));
    }
}
