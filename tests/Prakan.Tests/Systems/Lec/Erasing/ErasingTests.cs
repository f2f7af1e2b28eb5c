using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Erasing;
using Prakan.Systems.Lec.Families;
using Prakan.Systems.Lec.Identities;
using Prakan.Tests.House;
using Prakan.Tests.Systems.Lec.Imports;

namespace Prakan.Tests.Systems.Lec.Erasing;

public sealed class ErasingTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_left_ten_years_ago_is_forgotten_and_who_is_here_is_not()
    {
        var (gone, here) = (await app.EnrolledAsync(Cast.BanNongCentre, "701", "ปิติ"), await app.EnrolledAsync(Cast.BanNongCentre, "702", "ชูใจ"));
        await using (var db = app.OpenDb())
        {
            var by = new Writer(null, null, app.Clock.GetUtcNow());
            var child = await db.Children.Include(one => one.Enrolments).SingleAsync(one => one.Id == gone, Cancel);
            child.Identify(IdentityNumber.Read(ChildSheets.Number(701)), app.Vault(), by);
            child.Correct(child.Card with { LastName = "ใจดี" }, by);
            child.Leave(by.Today, "ย้ายตามผู้ปกครอง", by);
            db.Add(new ChildSecret(child));
            await db.SaveChangesAsync(Cancel);
        }
        var sweep = app.Services.GetRequiredService<ErasingSweep>();
        Assert.Equal(0, await sweep.SweepAsync(Cancel));

        app.Clock.Advance(TimeSpan.FromDays(10 * 366));
        Assert.Equal(1, await sweep.SweepAsync(Cancel));
        Assert.Equal(0, await sweep.SweepAsync(Cancel));
        var (erased, kept) = (await app.ChildAsync(gone), await app.ChildAsync(here));
        Assert.Equal(("", "", "", null), (erased.Card.FirstName, erased.Card.LastName, erased.Card.Number, erased.IdentityCipher));
        Assert.All(erased.Events, happened => Assert.Null(happened.Before ?? happened.After ?? happened.Reason));
        Assert.Single(erased.Enrolments);
        Assert.Equal("ชูใจ", kept.Card.FirstName);
        await using var after = app.OpenDb();
        Assert.False(await after.ChildSecrets.AnyAsync(one => one.ChildId == gone, Cancel));
    }
}
