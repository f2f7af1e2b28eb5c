using Prakan.Shared;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Growth;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds;

namespace Prakan.Tests.Systems.Lec;

/// <summary>By age and sex each child is told by its own line; the figures here are made up.</summary>
public sealed class GrowthByAgeTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Theory]
    [InlineData(GrowthMeasure.WeightForAge, -2.01, "น้ำหนักน้อย")]
    [InlineData(GrowthMeasure.WeightForAge, -2, "น้ำหนักค่อนข้างน้อย")]
    [InlineData(GrowthMeasure.WeightForAge, 3.5, "น้ำหนักมาก")]
    [InlineData(GrowthMeasure.HeightForAge, -1.51, "ค่อนข้างเตี้ย")]
    [InlineData(GrowthMeasure.HeightForAge, 1.5, "ส่วนสูงตามเกณฑ์")]
    [InlineData(GrowthMeasure.WeightForHeight, 2.5, "เริ่มอ้วน")]
    public void A_state_is_named_by_how_far_from_the_median_it_lies(GrowthMeasure measure, double score, string said) =>
        Assert.Equal(said, GrowthStates.Thai(measure, score));

    [Fact]
    public async Task Weight_and_height_are_told_by_age_and_sex_each_by_its_own_line_also_where_the_register_is_locked()
    {
        var boy = await app.EnrolledAsync(Cast.BanNongCentre, "602", level: "K1");
        var girl = await app.EnrolledAsync(Cast.BanNongCentre, "603", "ดวงใจ", Sex.Female, "K1");
        var (somsri, krit) = (await app.As(Cast.Somsri), await app.As(Cast.Krit));
        var room = $"/lec/registers/{Cast.BanNongCentre.Id}/classes/K1/1";
        var months = (await app.ChildAsync(boy)).Card.MonthsOn(Clock.DayOf(app.Clock.GetUtcNow()));
        await krit.Follow(await krit.Submit("/lec/growth", new
        {
            Name = "เกณฑ์ทดสอบ",
            Lines = $"WeightForAge, Male, {months}, 1, 18, 0.1\nWeightForAge, Male, {months + 1}, 1, 90, 0.1\nWeightForAge, Female, {months}, 1, 12, 0.1\nHeightForAge, Male, {months}, 1, 100, 0.04",
        }));
        foreach (var (child, column, typed) in new[] { (boy, "Weight", "12"), (girl, "Weight", "12"), (boy, "Height", "101") })
            await somsri.SaveAlone(await somsri.Get(room), $"Cells[{column}-{child:n}].Value", typed);

        Assert.Equal(["น้ำหนักน้อย", "ส่วนสูงตามเกณฑ์", "น้ำหนักตามเกณฑ์"], (await somsri.Get(room)).Html.QuerySelectorAll("td small").Select(one => one.TextContent));
        await app.ConfirmAsync(await app.ObligationOfAsync(await app.OpenLecRoundAsync(), Cast.BanNongCentre));
        Assert.Equal(["น้ำหนักน้อย", "ส่วนสูงตามเกณฑ์", "น้ำหนักตามเกณฑ์"], (await somsri.Get(room)).Html.QuerySelectorAll("td.num small").Select(one => one.TextContent));
    }
}
