using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Notices;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Accounts.Slips;

public sealed class LetterTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task Who_has_an_address_gets_a_letter_with_the_link_and_no_paper()
    {
        app.Services.GetRequiredService<IConfiguration>()["Prakan:Address"] = "https://prakan.example/";
        app.Services.GetRequiredService<IOptions<MailRelay>>().Value.Host = "relay.test";
        var officer = await app.As(Cast.Mali);
        var answer = await officer.Invite(Cast.NamRinSchool, (Role.Head, "จันทร์ สุขใจ", "chan@example.go.th"));
        Assert.StartsWith("/slips/batch/", answer.Location, StringComparison.Ordinal);

        await using var db = app.OpenDb();
        var mail = await db.Mails.SingleAsync(TestContext.Current.CancellationToken);
        var slip = await db.Slips.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal("chan@example.go.th", mail.To);
        Assert.Contains($"https://prakan.example/activate/{slip.Serial}#", mail.Body, StringComparison.Ordinal);
        Assert.Contains(Cast.NamRinSchool.Name, mail.Body, StringComparison.Ordinal);
        Assert.Contains("ใช้ได้ถึง", mail.Body, StringComparison.Ordinal);

        var code = mail.Body.Split('#')[1].Split('\n')[0].Trim();
        Assert.Equal($"/activate/{slip.Serial}/account", (await app.Anonymous().Knock(slip.Serial, code)).Location);
        Assert.DoesNotContain(code, (await officer.Get($"/slips/{slip.Serial}")).Text, StringComparison.Ordinal);
    }
}
