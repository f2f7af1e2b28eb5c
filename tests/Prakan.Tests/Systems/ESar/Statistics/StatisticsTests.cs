using System.IO.Compression;
using System.Net;
using Prakan.Tests.House;

namespace Prakan.Tests.Systems.ESar.Statistics;

/// <summary>Two provinces: 50 with eight centres and two schools, 57 with thirty in two districts, three of which stand alone in theirs.</summary>
public sealed class StatisticsTests(PrakanApp app) : IClassFixture<PrakanApp>, IAsyncLifetime
{
    private const string Page = "/e-sar/statistics";

    private static readonly SemaphoreSlim Once = new(1);
    private static PrakanApp? reported;

    public async ValueTask InitializeAsync()
    {
        await Once.WaitAsync(TestContext.Current.CancellationToken);
        if (reported != app)
            await app.ReportAsync(
                new Crowd(Cast.NamRinTown, "5701", "อปท.", 30, 6, 4), new Crowd(Cast.NamRinTown, "5701", "อปท.", 90, 6, 2), new Crowd(Cast.PhaSukTown, "5702", "อปท.", 90, 8, 5),
                new Crowd(Cast.DoiTown, "5001", "อปท.", 30, 8, 3), new Crowd(Cast.PhaSukTown, "5701", "เอกชน", 30, 3, 3), new Crowd(Cast.PhaSukTown, "5702", "เอกชน", 30, 7, 3),
                new Crowd(Cast.DoiTown, "5001", "อปท.", 30, 2, 3) { Framework = Crowds.Basic });
        reported = app;
        Once.Release();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_office_that_assesses_sees_what_it_received_by_standard_and_province()
    {
        var page = await (await app.As(Cast.Orn)).Get(Page);
        Assert.Contains("38 แห่ง · ภาพรวมระดับดีขึ้นไป 84.2%", page.Main, StringComparison.Ordinal);
        Assert.Contains("ปีก่อน 36.8% (+47.4 จุด)", page.Main, StringComparison.Ordinal);
        Assert.Equal(["ภาพรวม", "มาตรฐานที่ 1 คุณภาพของเด็ก", "มาตรฐานที่ 2 กระบวนการบริหารและการจัดการ", "มาตรฐานที่ 3 การจัดประสบการณ์ที่เน้นเด็กเป็นสำคัญ"], Names(page, 0));
        Assert.Equal(["เชียงราย", "เชียงใหม่"], Names(page, 1));
        Assert.Equal(77, page.Html.QuerySelectorAll(".map__land path").Length);
        Assert.Equal(2, page.Html.QuerySelectorAll(".map__land path:not(.map__none)").Length);
    }

    [Fact]
    public async Task It_opens_at_the_standards_of_most_and_leads_to_the_others()
    {
        var niran = await app.As(Cast.Niran);
        var page = await niran.Get(Page);
        Assert.Contains("8 แห่ง", page.Main, StringComparison.Ordinal);
        Assert.Equal($"{Crowds.EarlyChildhood}", page.Html.QuerySelector("#Framework option[selected]")!.GetAttribute("value"));
        Assert.Contains("ไม่แสดงตัวเลขของกลุ่มนี้", (await niran.Get($"{Page}?Framework={Crowds.Basic}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_goes_down_to_the_institutions()
    {
        var krit = await app.As(Cast.Krit);
        var page = await krit.Get(Page);
        Assert.Contains("38 แห่ง", page.Main, StringComparison.Ordinal);
        foreach (var name in new[] { "เชียงราย", "อำเภอเวียงชัย" })
        {
            var next = page.Html.QuerySelectorAll("table.levels")[^1].QuerySelectorAll("tbody th a").Single(link => link.TextContent == name).GetAttribute("href")!;
            page = await krit.Get(next);
        }
        Assert.Equal([Cast.PhaSukTown.Name], Names(page, 1));
        var authority = await krit.Get(page.Html.QuerySelectorAll("table.levels")[^1].QuerySelector("tbody th a")!.GetAttribute("href")!);
        Assert.Contains(Cast.PhaSukTown.Name, authority.Main, StringComparison.Ordinal);
        var list = await krit.Get(authority.Html.QuerySelectorAll("main a").Single(link => link.TextContent == "ดูรายชื่อสถานศึกษาและผลรายแห่ง").GetAttribute("href")!);
        Assert.Equal(15, list.Html.QuerySelectorAll("table.rows tbody tr").Length);
        Assert.Equal(HttpStatusCode.OK, (await krit.Get(list.Html.QuerySelector("table.rows tbody a")!.GetAttribute("href")!)).Status);
    }

    [Fact]
    public async Task Fewer_than_five_are_hidden_and_whatever_would_give_them_away()
    {
        var orn = await app.As(Cast.Orn);
        var district = await orn.Get($"{Page}?Province=57&District=5701");
        // Twelve of one town and three of another: neither may be told from the fifteen.
        Assert.Contains("15 แห่ง", district.Main, StringComparison.Ordinal);
        Assert.Equal(["ไม่แสดง", "ไม่แสดง"], district.Html.QuerySelectorAll("table.levels")[^1].QuerySelectorAll("tbody td small").Select(one => one.TextContent));
        Assert.Contains("ไม่แสดงตัวเลขของกลุ่มนี้", (await orn.Get($"{Page}?Province=57&District=5701&Authority={Cast.NamRinTown.Id}")).Main, StringComparison.Ordinal);
        Assert.Contains("ไม่แสดงตัวเลขของกลุ่มนี้", (await orn.Get($"{Page}?Province=57&District=5701&Affiliation=เอกชน")).Main, StringComparison.Ordinal);
        // What cannot be shown cannot be taken along either: one is led back to the page that says why.
        foreach (var door in new[] { "statistics.xlsx", "statistics.pdf" })
            Assert.StartsWith($"{Page}?", (await orn.Get($"{Page}/{door}?Province=57&District=5701&Affiliation=เอกชน")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_ranked_until_somebody_asks_and_only_within_one_size()
    {
        var orn = await app.As(Cast.Orn);
        var plain = await orn.Get($"{Page}?Sort=Result");
        Assert.Equal(Names(plain, 1).Order(StringComparer.Ordinal), Names(plain, 1));
        Assert.Contains("เรียงตามผลได้เมื่อเลือกขนาดสถานศึกษาแล้ว", plain.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("ผล มากก่อน", plain.Main, StringComparison.Ordinal);
        var small = plain.Html.QuerySelectorAll("#Size option").Single(one => one.TextContent == "ไม่เกิน 40 คน").GetAttribute("value");
        var ranked = await orn.Get($"{Page}?Sort=Result&From=4&Size={small}");
        Assert.Equal(["เชียงราย", "เชียงใหม่"], Names(ranked, 1));
        Assert.Contains("เฉพาะสถานศึกษาขนาดเดียวกัน", ranked.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_counts_of_branches_say_what_a_count_of_the_rows_says()
    {
        // The same province through a post at the department, and through one in the province.
        var (krit, pranee) = (await (await app.As(Cast.Krit)).Get($"{Page}?Province=57"), await (await app.As(Cast.Pranee)).Get($"{Page}?Province=57"));
        string Tables(Answer page) => string.Join('|', page.Html.QuerySelectorAll("table.levels tbody").Select(one => one.TextContent));
        Assert.Contains("เวียงชัย", Tables(krit), StringComparison.Ordinal);
        Assert.Equal(Tables(krit), Tables(pranee));
    }

    [Fact]
    public async Task It_leaves_as_a_workbook_and_on_paper_with_what_the_page_shows_and_no_more()
    {
        var orn = await app.As(Cast.Orn);
        var figures = Text(await orn.Get($"{Page}/statistics.xlsx?Province=57&District=5701"));
        Assert.Contains(Cast.NamRinTown.Name, figures, StringComparison.Ordinal);
        Assert.Contains("ไม่แสดง", figures, StringComparison.Ordinal);
        Assert.Contains("<v>15</v>", figures, StringComparison.Ordinal);
        Assert.DoesNotContain("<v>12</v>", figures, StringComparison.Ordinal);
        Assert.Equal(38, Text(await orn.Get($"{Page}/list.xlsx")).Split("ศพด.บ้านที่").Length - 1);
        Assert.True((await orn.Get($"{Page}/statistics.pdf")).IsPaper);
    }

    [Fact]
    public async Task The_stranger_sees_nothing_of_others()
    {
        var niran = await app.As(Cast.Niran);
        Assert.Contains("8 แห่ง", (await niran.Get(Page)).Main, StringComparison.Ordinal);
        Assert.Contains("ไม่มีรายงานที่เห็นชอบแล้วตามที่เลือก", (await niran.Get($"{Page}?Province=57")).Main, StringComparison.Ordinal);
        Assert.Empty((await niran.Get($"{Page}/list?Province=57")).Html.QuerySelectorAll("table.rows"));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.As(Cast.Kamol)).Get(Page)).Status);
    }

    private static string Text(Answer workbook)
    {
        using var package = new ZipArchive(new MemoryStream(workbook.Bytes));
        return string.Concat(package.Entries.Where(part => part.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).Select(part =>
        {
            using var reader = new StreamReader(part.Open());
            return reader.ReadToEnd();
        }));
    }

    private static IReadOnlyList<string> Names(Answer page, int table) =>
        [.. page.Html.QuerySelectorAll("table.levels")[table].QuerySelectorAll("tbody th").Select(one => one.TextContent.Trim())];
}
