using Prakan.Tests.House;
using Prakan.Tests.Platform.Organisations.Reorganising;

namespace Prakan.Tests.Shared;

/// <summary>Through the page that has most numbers on it.</summary>
public sealed class ThaiNumberBinderTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static readonly string Edit = $"/organisations/{Cast.BanNongCentre.Id}/edit";

    [Fact]
    public async Task Numbers_are_bound_as_people_write_them()
    {
        var somsri = await app.As(Cast.Somsri);
        var saved = await somsri.Follow(await somsri.Submit(Edit, new { Form__Pupils = "๑,๒๕๐", Form__Teachers = "๑๒", Form__Latitude = "๑๘.๗๙", Form__Longitude = "98.98" }));
        Assert.Contains("1,250", saved.Main, StringComparison.Ordinal);
        Assert.Contains("18.790000, 98.980000", saved.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Form.Pupils", "หกสิบ", "ผู้เรียนต้องเป็นตัวเลข เช่น 1,250")]
    [InlineData("Form.Pupils", "1,5", "ผู้เรียนต้องเป็นตัวเลข เช่น 1,250")]
    [InlineData("Form.Teachers", "2.5", "ครูต้องเป็นจำนวนเต็ม")]
    [InlineData("Form.Rooms", "99999999999", "ห้องเรียนเป็นตัวเลขที่ใหญ่เกินไป")]
    [InlineData("Form.Rooms", "๓,๐๐๐", "ห้องเรียนต้องอยู่ระหว่าง 0 ถึง 2000")]
    public async Task What_is_no_number_says_so_beside_its_field_and_stays_as_typed(string field, string typed, string sentence)
    {
        var somsri = await app.As(Cast.Somsri);
        var fields = (await somsri.Get(Edit)).Inputs();
        fields[field] = typed;
        var answer = await somsri.Post(Edit, fields);

        Assert.Contains(sentence, answer.Html.QuerySelector(".govuk-error-message")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, answer.Html.QuerySelector($"input[name='{field}']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_empty_number_is_none_where_none_is_allowed()
    {
        var somsri = await app.As(Cast.Somsri);
        Assert.Equal(302, (int)(await somsri.Submit(Edit, new { Form__Rooms = "" })).Status);
    }
}
