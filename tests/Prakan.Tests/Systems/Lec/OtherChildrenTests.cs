using Microsoft.EntityFrameworkCore;
using Prakan.Shared;
using Prakan.Systems.Lec.Terms;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds;

namespace Prakan.Tests.Systems.Lec;

/// <summary>Where a round asks for them so, pupils of other affiliations are entered one by one, and counted apart.</summary>
public sealed class OtherChildrenTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pupils_of_another_affiliation_are_entered_one_by_one_and_counted_apart()
    {
        var round = await app.OpenLecRoundAsync();
        await using (var db = app.OpenDb())
        {
            (await db.RegisterTerms.SingleAsync(one => one.RoundId == round.Id, Cancel)).Say(OtherEntry.Children, RegisterTerms.UsualEdges);
            await db.SaveChangesAsync(Cancel);
        }
        var (town, school) = (await app.ObligationOfAsync(round, Cast.NamRinTown), await app.OtherSchoolAsync(Cast.NamRinTown, "โรงเรียนเอกชนริมน้ำ"));
        foreach (var own in new[] { Cast.BanNongCentre, Cast.NamRinSchool })
        {
            await app.EnrolledAsync(own, "801");
            await app.ConfirmAsync(await app.ObligationOfAsync(round, own));
        }
        var (mali, url) = (await app.As(Cast.Mali), $"/lec/{town}/others/{school}");
        Assert.Null((await mali.Get(url)).Html.QuerySelector("input[name='Heads[0].Boys']"));

        var day = Clock.DayOf(app.Clock.GetUtcNow());
        foreach (var number in new[] { "1", "2" })
            await mali.Follow(await mali.Submit($"{url}/children", new
            {
                Level = "P1", Room = "1", On = ThaiDate.Numeric(day.AddDays(-10)), Child__Number = number, Child__Title = "เด็กชาย", Child__FirstName = "วีระ", Child__LastName = "กล้าหาญ",
                Child__BirthDate = ThaiDate.Numeric(day.AddYears(-7)), Child__Sex = "ชาย", Child__Nationality = "ไทย", Identity__NoIdentityReason = "อยู่ระหว่างแจ้งเกิด",
            }));
        await mali.Follow(await mali.Submit(url, new { }, "ครบแล้ว"));
        await app.ConfirmAsync(town);

        var heads = await (await app.As(Cast.Pranee)).Get($"/lec/rounds/{round.Id}/heads/{Cast.NamRinProvince.Id}");
        Assert.Contains("สังกัดอื่น 2 คน", heads.Main, StringComparison.Ordinal);
        // Each child is one row of the authority's snapshot, and money stands at its school, not at the authority.
        await using var after = app.OpenDb();
        Assert.Equal(2, await after.CountedChildren.CountAsync(one => one.RoundId == round.Id && one.OtherSchoolId == school, Cancel));
        var money = await (await app.As(Cast.Pranee)).Get($"/lec/money?Round={round.Id}");
        Assert.Contains(money.Html.QuerySelectorAll("table.rows tbody tr").Select(row => row.TextContent), row => row.Contains("โรงเรียนเอกชนริมน้ำ", StringComparison.Ordinal) && row.Contains($"{2 * 36 * 200:N2}", StringComparison.Ordinal));
    }
}
