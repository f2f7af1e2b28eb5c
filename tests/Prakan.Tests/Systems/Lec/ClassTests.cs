using System.Net;
using Prakan.Systems.Lec.Children;
using Prakan.Tests.House;

namespace Prakan.Tests.Systems.Lec;

public sealed class ClassTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static string Room => $"/lec/registers/{Cast.BanNongCentre.Id}/classes/K2/1";

    [Fact]
    public async Task A_cell_saves_itself_and_stays_in_the_history_of_the_child()
    {
        var id = await app.EnrolledAsync(Cast.BanNongCentre, "301", "ชูใจ", Sex.Female);
        var somsri = await app.As(Cast.Somsri);
        var saved = await somsri.SaveAlone(await somsri.Get(Room), $"Cells[FirstName-{id:n}].Value", " ชูใจ  รักดี ");

        Assert.True(saved.GetProperty("saved").GetBoolean());
        var child = await app.ChildAsync(id);
        Assert.Equal("ชูใจ รักดี", child.Card.FirstName);
        Assert.Contains(child.Events, one => one is { Verb: ChildVerb.Corrected, Field: "FirstName", Before: "ชูใจ", After: "ชูใจ รักดี" } && one.PersonId == Cast.Somsri.Id);
        Assert.Contains("“ชูใจ” → “ชูใจ รักดี”", (await somsri.Get($"/lec/children/{id}")).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BirthDate", "31/2/2564", "อ่านวันเกิดไม่ได้")]
    [InlineData("BirthDate", "1/1/2590", "วันเกิดยังมาไม่ถึง")]
    [InlineData("Number", "1112034563562", "อย่ากรอกเลขประจำตัวประชาชน")]
    [InlineData("Sex", "ไม่ทราบ", "เพศต้องเป็น ชาย หรือ หญิง")]
    [InlineData("FirstName", "ปิติ2", "ชื่อมีตัวเลขไม่ได้")]
    [InlineData("Weight", "900", "น้ำหนักต้องอยู่ระหว่าง")]
    [InlineData("Height", "สูง", "ต้องเป็นตัวเลข")]
    public async Task A_cell_that_cannot_be_right_says_why_and_is_not_saved(string column, string typed, string says)
    {
        var id = await app.EnrolledAsync(Cast.BanNongCentre, "302");
        var somsri = await app.As(Cast.Somsri);
        var answer = await somsri.SaveAlone(await somsri.Get(Room), $"Cells[{column}-{id:n}].Value", typed);

        Assert.False(answer.GetProperty("saved").GetBoolean());
        Assert.Contains(says, answer.GetProperty("says").GetString(), StringComparison.Ordinal);
        Assert.Equal("ปิติ", (await app.ChildAsync(id)).Card.FirstName);
    }

    [Fact]
    public async Task What_somebody_else_wrote_meanwhile_is_shown_and_not_overwritten()
    {
        var id = await app.EnrolledAsync(Cast.BanNongCentre, "303");
        var (somsri, wandee) = (await app.As(Cast.Somsri), await app.As(Cast.Wandee));
        var page = await somsri.Get(Room);
        await wandee.SaveAlone(await wandee.Get(Room), $"Cells[FirstName-{id:n}].Value", "วีระ");
        var answer = await somsri.SaveAlone(page, $"Cells[FirstName-{id:n}].Value", "มานะ");

        Assert.False(answer.GetProperty("saved").GetBoolean());
        Assert.Equal("วีระ", answer.GetProperty("theirs").GetProperty("value").GetString());
        Assert.Equal("วีระ", (await app.ChildAsync(id)).Card.FirstName);
    }

    [Fact]
    public async Task Weight_and_height_are_kept_for_this_time_of_the_term()
    {
        var id = await app.EnrolledAsync(Cast.BanNongCentre, "304");
        var somsri = await app.As(Cast.Somsri);
        await somsri.SaveAlone(await somsri.Get(Room), $"Cells[Weight-{id:n}].Value", "๑๕.๕");
        var page = await somsri.Get(Room);
        await somsri.SaveAlone(page, $"Cells[Height-{id:n}].Value", "102");

        Assert.Equal("15.5", page.Html.QuerySelector($"#Weight-{id:n}")!.GetAttribute("value"));
        Assert.Equal("102", (await somsri.Get(Room)).Html.QuerySelector($"#Height-{id:n}")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_stranger_finds_no_room_and_no_child()
    {
        var id = await app.EnrolledAsync(Cast.BanNongCentre, "305");
        var niran = await app.As(Cast.Niran);
        foreach (var page in new[] { Room, $"/lec/children/{id}", $"/lec/children/{id}/correct", $"/lec/registers/{Cast.BanNongCentre.Id}", $"/lec/registers/{Cast.BanNongCentre.Id}/children?Find=ปิติ" })
            Assert.Equal(HttpStatusCode.NotFound, (await niran.Get(page)).Status);
    }
}
