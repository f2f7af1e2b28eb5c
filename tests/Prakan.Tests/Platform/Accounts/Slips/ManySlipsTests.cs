using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Accounts.Slips;
using Prakan.Platform.Notices;
using Prakan.Platform.Organisations;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Accounts.Slips;

public sealed class ManySlipsTests(PrakanApp app, ITestOutputHelper output) : IClassFixture<PrakanApp>
{
    /// <summary>10,002 with PRAKAN_LONG=1, in under a minute on two cores.</summary>
    private static readonly int Count = Environment.GetEnvironmentVariable("PRAKAN_LONG") == "1" ? 10_002 : 500;

    [Fact]
    public async Task Slips_for_every_office_are_made_within_a_minute()
    {
        await using var db = app.OpenDb();
        var town = await db.Organisations.SingleAsync(place => place.Id == Cast.NamRinTown.Id, TestContext.Current.CancellationToken);
        var places = Enumerable.Range(100_000, Count).Select(id =>
            Organisation.Found(id, town, OrganisationKind.ChildCentre, new OrganisationDetails { Name = $"ศูนย์พัฒนาเด็กเล็กบ้านท่าน้ำที่ {id}" }, new DateOnly(2016, 5, 16))).ToList();
        db.AddRange(places);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var issuing = new SlipIssuing(db, app.Services.GetRequiredService<SecretKeys>(), app.Services.GetRequiredService<SiteAddress>(), Options.Create(new MailRelay()), app.Clock);
        var started = Stopwatch.StartNew();
        var handout = await issuing.InviteAsync([.. places.Select(place => (new Invitation(place, Role.Head, "สมชาย ใจดี", null, null), Giver.House))], new Sender(Cast.Dla.Name, "https://prakan.example.go.th"), TestContext.Current.CancellationToken);
        started.Stop();
        output.WriteLine($"{Count} slips in {started.Elapsed.TotalSeconds:0.0} s, {handout.Paper!.Length / 1024} KB");

        var paper = await Paper.ReadAsync(handout.Paper.ToArray());
        Assert.Equal(Count, paper.Pages);
        Assert.Equal(Count, paper.Slips.Select(slip => slip.Code).Distinct().Count());
        Assert.Equal(Count, await db.Slips.CountAsync(slip => slip.BatchId == handout.Batch, TestContext.Current.CancellationToken));
        Assert.True(started.Elapsed < TimeSpan.FromSeconds(60), $"{started.Elapsed}");
    }
}
