using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Systems.Lec;

/// <summary>From the first child in a register to the head count that the department reads.</summary>
public sealed class SpineTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_child_is_enrolled_the_institution_confirms_then_its_authority_and_everybody_above_reads_the_count()
    {
        var round = await app.OpenLecRoundAsync();
        var (centre, school, town) = (await app.ObligationOfAsync(round, Cast.BanNongCentre), await app.ObligationOfAsync(round, Cast.NamRinSchool), await app.ObligationOfAsync(round, Cast.NamRinTown));
        var wandee = await app.As(Cast.Wandee);
        Assert.Contains("ยืนยันทะเบียนเด็กและนักเรียน", (await wandee.Get("/lec")).Main, StringComparison.Ordinal);

        var enrolled = await wandee.Submit($"/lec/registers/{Cast.BanNongCentre.Id}/enrol", new
        {
            Level = "K2", Room = "1", Child__Number = "๑๐๑", Child__Title = "เด็กชาย", Child__FirstName = "ปิติ", Child__LastName = "พิทักษ์ไทย",
            Child__BirthDate = "20/10/2564", Child__Sex = "ชาย", Child__Nationality = "ไทย", Identity__Identity = "1-1120-34563-56-2", Identity__NoIdentityReason = "",
        });
        Assert.Equal(HttpStatusCode.Redirect, enrolled.Status);
        var room = await wandee.Follow(enrolled);
        Assert.Contains("1 คน", room.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("1112034563562", room.Text, StringComparison.Ordinal);
        await app.EnrolledAsync(Cast.NamRinSchool, "201");

        Assert.Equal(HttpStatusCode.Redirect, (await wandee.SendAsync(centre)).Status);
        var mali = await app.As(Cast.Mali);
        // The school has not confirmed yet: its authority cannot.
        Assert.Contains("โรงเรียนเทศบาล 2", (await mali.Get($"/obligations/{town}/send")).Main, StringComparison.Ordinal);
        await mali.SendAsync(school);
        Assert.Equal(HttpStatusCode.Redirect, (await mali.SendAsync(town)).Status);

        foreach (var (player, office) in new[] { (Cast.Mali, Cast.NamRinTown), (Cast.Pranee, Cast.NamRinProvince), (Cast.Krit, Cast.Dla) })
            Assert.Contains("ในสังกัด 2 คน", (await (await app.As(player)).Get($"/lec/rounds/{round.Id}/heads/{office.Id}")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Niran)).Get($"/lec/rounds/{round.Id}/heads/{Cast.NamRinTown.Id}")).Status);
        await using var db = app.OpenDb();
        Assert.Equal(3, await db.Snapshots.CountAsync(one => one.RoundId == round.Id, Cancel));
        Assert.Equal(2, await db.CountedChildren.CountAsync(one => one.RoundId == round.Id, Cancel));
    }
}
