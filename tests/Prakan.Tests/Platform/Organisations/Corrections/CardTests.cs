using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds;

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

    [Fact]
    public async Task A_round_that_opens_later_asks_for_the_card_again()
    {
        const string asked = "ข้อมูลผู้ประสานงานยังไม่ได้ตรวจตั้งแต่รอบล่าสุดเปิด";
        var chai = await app.As(Cast.Chai);
        var card = new { Form__Name = "ชัย สาธิต", Form__Position = "นักวิชาการศึกษา", Form__Telephone = "054 123 456", Form__Email = "chai@example.go.th" };
        var form = $"/organisations/{Cast.NamRinTown.Id}/coordinator";
        await chai.Submit(form, card);
        Assert.DoesNotContain(asked, (await chai.Get("/inbox")).Main, StringComparison.Ordinal);

        app.Clock.Advance(TimeSpan.FromMinutes(30));
        await app.OpenRoundAsync(with: plan => plan with { Opens = app.Clock.GetUtcNow().AddMinutes(-1) });
        Assert.Equal(form, (await chai.Get("/inbox")).Html.QuerySelectorAll("main li a").Single(link => link.TextContent == asked).GetAttribute("href"));

        await chai.Submit(form, card);
        Assert.DoesNotContain(asked, (await chai.Get("/inbox")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_borne_by_mistake_ends_and_is_free_for_its_owner()
    {
        var (mali, niran) = (await app.As(Cast.Mali), await app.As(Cast.Niran));
        var codes = $"/organisations/{Cast.BanNongCentre.Id}/codes";
        await mali.Submit(codes, new { Scheme = "smis", Value = "58010001" });
        var refused = await niran.Submit($"/organisations/{Cast.DoiCentre.Id}/codes", new { Scheme = "smis", Value = "58010001" });
        Assert.Contains("มีหน่วยงานอื่นใช้อยู่แล้ว", refused.Main, StringComparison.Ordinal);

        Assert.Equal($"/organisations/{Cast.BanNongCentre.Id}", (await mali.Submit(codes + "?End=smis", new { Scheme = "smis" }, "เลิกใช้รหัสนี้")).Location);

        Assert.Contains("เลิกใช้", (await mali.Get(codes)).Html.QuerySelectorAll("main tr").Single(row => row.TextContent.Contains("58010001", StringComparison.Ordinal)).QuerySelector(".state")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("เลิกใช้รหัส 58010001", (await mali.Get($"/organisations/{Cast.BanNongCentre.Id}")).Html.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(302, (int)(await niran.Submit($"/organisations/{Cast.DoiCentre.Id}/codes", new { Scheme = "smis", Value = "58010001" })).Status);
        Assert.Equal(404, (int)(await niran.Get(codes + "?End=institution")).Status);
    }

    [Fact]
    public async Task When_the_code_that_lists_show_ends_the_next_one_is_shown()
    {
        var krit = await app.As(Cast.Krit);
        var codes = $"/organisations/{Cast.PhaSukCentre.Id}/codes";
        await krit.Submit(codes, new { Scheme = "smis", Value = "58019999" });
        await krit.Submit(codes + "?End=institution", new { Scheme = "institution" }, "เลิกใช้รหัสนี้");
        Assert.Equal("58019999", (await krit.Get("/organisations?Find=58019999")).Html.QuerySelector("table.rows td small")!.TextContent);
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
