using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Accounts.Slips;

namespace Prakan.Tests.Platform.Accounts.Activation;

public sealed class ParallelTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private const int Many = 100;

    [Fact]
    public async Task Of_a_hundred_uses_of_one_code_at_once_exactly_one_wins()
    {
        var (serial, code) = await app.Slip(Cast.Mali, Cast.NamRinSchool, Role.Head);
        var ready = new List<(Browser Browser, Answer Page)>();
        for (var i = 0; i < Many; i++)
        {
            var browser = app.Anonymous();
            await browser.Knock(serial, code);
            ready.Add((browser, await browser.Get($"/activate/{serial}/account")));
        }

        var answers = await Task.WhenAll(ready.Select((one, i) => Task.Run(() => one.Browser.Submit(one.Page,
            new { FullName = "จันทร์ สุขใจ", UserName = $"racer{i}", Email = "", Chosen__Password = Cast.Password, Chosen__Again = Cast.Password, HasRead = "true" }))));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.Equal(Many - 1, answers.Count(answer => answer.Main.Contains("ใบเปิดบัญชีนี้ใช้ไม่ได้แล้ว", StringComparison.Ordinal)));
        await using var db = app.OpenDb();
        Assert.Equal(1, await db.Posts.CountAsync(post => post.OrganisationId == Cast.NamRinSchool.Id && post.Role == Role.Head, TestContext.Current.CancellationToken));
        Assert.Equal(1, await db.Users.CountAsync(person => person.UserName!.StartsWith("racer"), TestContext.Current.CancellationToken));
    }
}
