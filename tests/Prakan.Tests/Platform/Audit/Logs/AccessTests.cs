using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Audit.Logs;

public sealed class AccessTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Opening_a_persons_page_is_written_down_and_the_officer_finds_it()
    {
        await (await app.As(Cast.Mali)).Get($"/people/{Cast.Wandee.Id}");
        var daruni = await app.As(Cast.Daruni);

        foreach (var who in (string[])[Cast.Mali.UserName, Cast.Wandee.UserName, $"person:{Cast.Wandee.Id}"])
        {
            var found = await daruni.Get($"/access-log?Filter.Who={Uri.EscapeDataString(who)}");
            Assert.Contains(Cast.Mali.FullName, found.Main, StringComparison.Ordinal);
            Assert.Contains(Cast.Wandee.FullName, found.Main, StringComparison.Ordinal);
        }
        Assert.DoesNotContain(Cast.Mali.FullName, (await daruni.Get($"/access-log?Filter.Who={Cast.Niran.UserName}")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain(Cast.Mali.FullName, (await daruni.Get("/access-log?Filter.Until=1/1/2560")).Main, StringComparison.Ordinal);
        var export = await daruni.Get("/access-log/export.xlsx");
        Assert.Equal(HttpStatusCode.OK, export.Status);
        Assert.True(export.Bytes.Length > 1000);
    }

    [Fact]
    public async Task Whoever_finds_nobody_or_themselves_leaves_no_trace()
    {
        await (await app.As(Cast.Niran)).Get($"/people/{Cast.Wandee.Id}");
        await (await app.As(Cast.Niran)).Get($"/people/{Cast.Niran.Id}");
        await using var db = app.OpenDb();
        Assert.False(await db.AccessEntries.AnyAsync(entry => entry.PersonId == Cast.Niran.Id, Cancel));
    }

    [Fact]
    public async Task Nobody_else_reads_the_log() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.As(Cast.Krit)).Get("/access-log")).Status);

    [Fact]
    public async Task An_organisation_takes_its_own_facts_home_and_a_stranger_does_not()
    {
        var url = $"/organisations/{Cast.NamRinTown.Id}/facts.xlsx";
        var sheet = await (await app.As(Cast.Mali)).Get(url);
        Assert.Equal(HttpStatusCode.OK, sheet.Status);
        Assert.Equal("PK", System.Text.Encoding.ASCII.GetString(sheet.Bytes, 0, 2));
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Niran)).Get(url)).Status);
    }
}
