using Prakan.Tests.House;
using Prakan.Tests.Platform.Organisations.Reorganising;

namespace Prakan.Tests.Platform.Organisations.Corrections;

public sealed class EditTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static string Url(Place place) => $"/organisations/{place.Id}";

    [Fact]
    public async Task Details_are_corrected_and_shown()
    {
        var somsri = await app.As(Cast.Somsri);
        var answer = await somsri.Submit(Url(Cast.BanNongCentre) + "/edit", new
        {
            Form__Area = "ต.ศรีภูมิ อ.เมืองเชียงใหม่ จ.เชียงใหม่", Form__Telephone = "๐๕๓ ๑๒๓ ๔๕๖", Form__Email = "nong@example.go.th",
            Form__Latitude = "18.79", Form__Longitude = "98.98", Form__Pupils = "64", Form__Levels = (string[])["early", "primary"],
        });
        var page = await somsri.Follow(answer);

        Assert.Contains("ตำบลศรีภูมิ อำเภอเมืองเชียงใหม่ จังหวัดเชียงใหม่", page.Main, StringComparison.Ordinal);
        Assert.Contains("053 123 456", page.Main, StringComparison.Ordinal);
        Assert.Contains("18.790000, 98.980000", page.Main, StringComparison.Ordinal);
        var history = (await (await app.As(Cast.Wandee)).Get(Url(Cast.BanNongCentre))).Html.QuerySelector(".history")!.TextContent;
        Assert.Contains("ผู้เรียน “–” → “64”", history, StringComparison.Ordinal);
        Assert.Contains("ระดับที่เปิดสอน “ปฐมวัย” → “ปฐมวัย, ประถมศึกษา”", history, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Form__Latitude", "48.5", "ละติจูดต้องอยู่ระหว่าง")]
    [InlineData("Form__Email", "ไม่ใช่อีเมล", "อีเมลไม่ถูกต้อง")]
    [InlineData("Form__Telephone", "โทรมา", "โทรศัพท์ไม่ถูกต้อง")]
    [InlineData("Form__Area", "เมืองที่ไม่มี", "ไม่พบตำบลนี้")]
    public async Task What_is_wrong_is_said_beside_its_field(string field, string typed, string sentence)
    {
        var somsri = await app.As(Cast.Somsri);
        var page = await somsri.Get(Url(Cast.BanNongCentre) + "/edit");
        var values = page.Inputs();
        values[field.Replace("__", ".", StringComparison.Ordinal)] = typed;
        var answer = await somsri.Post(page.Url, values);

        Assert.Contains(sentence, answer.Html.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(typed, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_tabs_the_later_is_shown_both_and_loses_nothing()
    {
        var (mali, chai) = (await app.As(Cast.Mali), await app.As(Cast.Chai));
        var (first, second) = (await mali.Get(Url(Cast.NamRinSchool) + "/edit"), await chai.Get(Url(Cast.NamRinSchool) + "/edit"));
        await mali.Submit(first, new { Form__Telephone = "053 111 111" });

        var shown = await chai.Submit(second, new { Form__Telephone = "053 222 222" });
        Assert.Contains("053 111 111", shown.Main, StringComparison.Ordinal);
        Assert.Contains("053 222 222", shown.Main, StringComparison.Ordinal);

        var saved = await chai.Follow(await chai.Submit(shown, new { Form__Pupils = "10" }));
        Assert.Contains("053 222 222", saved.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_areas_completes_what_is_typed()
    {
        var answer = await (await app.As(Cast.Somsri)).Get("/areas?q=" + Uri.EscapeDataString("ศรีภูมิ เชียงใหม่"));
        Assert.Contains("ศรีภูมิ เมืองเชียงใหม่ เชียงใหม่ (500101)", answer.Text, StringComparison.Ordinal);
    }
}
