using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Organisations.Corrections;

public sealed class CardTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task The_page_asks_for_a_coordinator_until_there_is_one()
    {
        var somsri = await app.As(Cast.Somsri);
        var own = $"/organisations/{Cast.BanNongCentre.Id}";
        Assert.Contains("ยังไม่มีข้อมูลผู้ประสานงาน", (await somsri.Get(own)).Main, StringComparison.Ordinal);

        var answer = await somsri.Submit(own + "/coordinator", new { Form__Name = "สมศรี สาธิต", Form__Position = "ครู", Form__Telephone = "081 234 5678", Form__Email = "somsri@example.go.th" });
        var page = await somsri.Follow(answer);

        Assert.Contains("สมศรี สาธิต", page.Main, StringComparison.Ordinal);
        Assert.Contains("ตรวจล่าสุด", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_replaced_on_a_day_and_the_old_one_is_kept()
    {
        var mali = await app.As(Cast.Mali);
        var codes = $"/organisations/{Cast.NamRinSchool.Id}/codes";
        await mali.Submit(codes, new { Scheme = "institution", Value = "๓๐๕๘๐๑๒๓๔๕" });

        Assert.Contains("3058012345", (await mali.Get($"/organisations/{Cast.NamRinSchool.Id}")).Main, StringComparison.Ordinal);
        Assert.Contains("3058000014", (await mali.Get(codes)).Main, StringComparison.Ordinal);
        Assert.Contains(Cast.NamRinSchool.Name, (await mali.Get("/organisations?Find=3058012345")).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3058000023", "มีหน่วยงานอื่นใช้อยู่แล้ว")]
    [InlineData("30580", "ต้องเป็นตัวเลขให้ครบหลัก")]
    public async Task A_code_of_another_or_of_the_wrong_shape_is_refused(string code, string sentence)
    {
        var answer = await (await app.As(Cast.Mali)).Submit($"/organisations/{Cast.BanNongCentre.Id}/codes", new { Scheme = "institution", Value = code });
        Assert.Contains(sentence, answer.Html.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
    }
}
