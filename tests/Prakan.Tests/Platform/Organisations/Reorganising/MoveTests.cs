using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Organisations.Reorganising;

public sealed class MoveTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private object ToDoi => new { Other = Cast.DoiDistrict.Name, Decision__On = app.Clock.Today().Typed(), Decision__OrderNumber = "ที่ 9/2569" };

    [Fact]
    public async Task The_old_province_loses_it_and_the_new_one_gains_it()
    {
        var krit = await app.As(Cast.Krit);
        var (mali, pranee, wandee) = (await app.As(Cast.Mali), await app.As(Cast.Pranee), await app.As(Cast.Wandee));
        var rehearsal = await krit.Rehearse(Cast.NamRinTown, "move", ToDoi);
        Assert.Contains($"{Cast.DoiProvince.Name} › {Cast.DoiDistrict.Name} › {Cast.NamRinTown.Name}", rehearsal.Main, StringComparison.Ordinal);
        Assert.Contains("หน่วยงาน 3 แห่ง", rehearsal.Main, StringComparison.Ordinal);
        Assert.Equal(200, (int)(await pranee.Get($"/organisations/{Cast.BanNongCentre.Id}")).Status);

        var done = await krit.Follow(await krit.Confirm(rehearsal));

        Assert.Contains("ย้ายสังกัดแล้ว", done.Main, StringComparison.Ordinal);
        Assert.Equal(404, (int)(await pranee.Get($"/organisations/{Cast.BanNongCentre.Id}")).Status);
        Assert.Equal(200, (int)(await mali.Get($"/organisations/{Cast.BanNongCentre.Id}")).Status);
        Assert.Contains(Cast.DoiProvince.Name, (await wandee.Get($"/organisations/{Cast.BanNongCentre.Id}")).Main, StringComparison.Ordinal);

        var yesterday = app.Clock.Today().AddDays(-1).Typed();
        var before = await wandee.Get($"/organisations/{Cast.BanNongCentre.Id}?On={yesterday}");
        Assert.Contains("ข้อมูล ณ วันที่", before.Main, StringComparison.Ordinal);
        Assert.Contains(Cast.NamRinProvince.Name, before.Main, StringComparison.Ordinal);
        await ProveNoPathStayedBehind();
    }

    private async Task ProveNoPathStayedBehind()
    {
        await using var db = app.OpenDb();
        var owned = db.Model.GetEntityTypes().Where(type => typeof(IOwned).IsAssignableFrom(type.ClrType)).ToList();
        Assert.True(owned.Count >= 10);
        foreach (var type in owned)
        {
            var behind = db.Database.SqlQueryRaw<int>(string.Concat("SELECT count(*)::int AS \"Value\" FROM ", type.GetTableName(), " WHERE path LIKE {0} || '%'"), Cast.NamRinTown.Path);
            Assert.Equal((type.GetTableName(), 0), (type.GetTableName(), await behind.SingleAsync(TestContext.Current.CancellationToken)));
        }
        Assert.True(await db.Posts.AnyAsync(post => post.OrganisationId == Cast.BanNongCentre.Id && post.Path == $"{Cast.DoiDistrict.Path}12/13/", TestContext.Current.CancellationToken));
    }
}
