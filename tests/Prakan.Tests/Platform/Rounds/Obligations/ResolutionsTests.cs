using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Rounds.Obligations;

public sealed class ResolutionsTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task The_committee_s_resolution_is_written_down_with_date_number_and_names()
    {
        var id = await app.BeginReportAsync(Cast.BanNongCentre);
        var somsri = await app.As(Cast.Somsri);
        var page = await somsri.Follow(await somsri.Submit($"/obligations/{id}/resolutions/Committee", new { On = "๑/๑๐/๒๕๖๙", Number = "2/2569", Names = "นายเอก สาธิต ประธาน" }));

        Assert.Contains("ลงวันที่ 1 ต.ค. 2569 ที่ 2/2569 · นายเอก สาธิต ประธาน", page.Main, StringComparison.Ordinal);
        Assert.Contains("บันทึกมติคณะกรรมการสถานศึกษา ลงวันที่ 1 ต.ค. 2569 ที่ 2/2569", page.Html.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_in_the_future_and_an_empty_form_are_told()
    {
        var id = await app.BeginReportAsync(Cast.BanNongCentre);
        var somsri = await app.As(Cast.Somsri);
        var url = $"/obligations/{id}/resolutions/Executive";

        Assert.Contains("วันที่มีมติต้องไม่อยู่ในอนาคต", (await somsri.Submit(url, new { On = "1/1/2590", Number = "1", Names = "นายก" })).Main, StringComparison.Ordinal);
        Assert.Contains("กรุณากรอกวันที่มีมติ", (await somsri.Submit(url, new { On = "", Number = "1", Names = "นายก" })).Main, StringComparison.Ordinal);
        Assert.Empty(await app.LookAsync(id, report => report.Resolutions.ToList()));
    }

    [Fact]
    public async Task After_sending_the_committee_s_is_locked_and_the_executive_s_is_not()
    {
        var id = await app.ReadyReportAsync(Cast.BanNongCentre);
        await (await app.As(Cast.Wandee)).SendAsync(id);
        var mali = await app.As(Cast.Mali);
        var fields = new { On = "1/10/2569", Number = "3/2569", Names = "นายกเทศมนตรี" };

        var page = await mali.Get($"/obligations/{id}");
        Assert.Null(page.Html.QuerySelector($"a[href='/obligations/{id}/resolutions/Committee']"));
        Assert.NotNull(page.Html.QuerySelector($"a[href='/obligations/{id}/resolutions/Executive']"));
        Assert.NotNull((await mali.Get($"/obligations/{id}/review")).Html.QuerySelector($"a[href='/obligations/{id}/resolutions/Executive']"));
        Assert.Contains("ล็อกแล้ว", (await mali.Submit($"/obligations/{id}/resolutions/Committee", fields)).Main, StringComparison.Ordinal);
        await mali.Submit($"/obligations/{id}/resolutions/Executive", fields);
        Assert.Equal("3/2569", Assert.Single(await app.LookAsync(id, report => report.Resolutions.ToList())).Card.Number);
    }
}
