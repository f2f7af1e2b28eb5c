using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Notices;
using Prakan.Platform.Rounds;
using Prakan.Shared;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Notices;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Platform.Rounds.Expected;

/// <summary>Whoever was given more time, and then the whole round still more, has the longer of the two everywhere.</summary>
public sealed class LongerTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_is_late_by_an_extension_that_the_round_has_overtaken()
    {
        var round = await app.OpenRoundAsync(with: plan => plan with { Title = "รอบที่ขยายซ้อน", Due = plan.Opens.AddDays(5), CutOff = plan.Opens.AddDays(6) });
        var id = await app.ReportOfAsync(round, Cast.BanNongCentre);
        var (due, cutOff) = (round.Plan.Due, round.Plan.CutOff);
        await app.ChangeAsync(id, (_, report, _) => report.Extend(due.AddDays(2), cutOff.AddDays(2), "ไฟดับ"));
        await app.ChangeAsync(round.Id, one => one.Postpone(due.AddDays(20), cutOff.AddDays(20), "น้ำท่วมทั้งจังหวัด"));
        app.Clock.Advance(due.AddDays(4) - app.Clock.GetUtcNow());

        var list = await (await app.As(Cast.Mali)).Get($"/rounds/{round.Id}/reports");
        Assert.DoesNotContain("เลยกำหนด", list.Main, StringComparison.Ordinal);
        var inbox = (await (await app.As(Cast.Somsri)).Get("/inbox")).Html.QuerySelectorAll("main li").Single(one => one.TextContent.Contains("จัดทำและส่งรายงาน: รอบที่ขยายซ้อน", StringComparison.Ordinal));
        Assert.Contains("เหลืออีก 16 วัน", inbox.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("ได้ขยายเวลาจากเดิม", (await (await app.As(Cast.Somsri)).Get($"/obligations/{id}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_reminded_with_everybody_else()
    {
        var round = await app.OpenRoundAsync(with: plan => plan with { Title = "รอบที่เตือนซ้อน" });
        var id = await app.ReportOfAsync(round, Cast.BanNongCentre);
        var (due, cutOff) = (round.Plan.Due, round.Plan.CutOff);
        await app.ChangeAsync(id, (_, report, _) => report.Extend(due.AddDays(2), cutOff.AddDays(2), "ไฟดับ"));
        await app.ChangeAsync(round.Id, one => one.Postpone(due.AddDays(20), cutOff.AddDays(20), "น้ำท่วมทั้งจังหวัด"));
        await MorningAsync(due.AddDays(2 - 3));
        await using var db = app.OpenDb();
        Assert.False(await db.Notices.AnyAsync(one => one.Kind == NoticeKind.BeforeDue && one.Href == $"/obligations/{id}", Cancel));

        await MorningAsync(due.AddDays(20 - 3));
        Assert.Contains("อีก 3 วันครบกำหนดส่ง “รอบที่เตือนซ้อน”", (await (await app.As(Cast.Somsri)).Get("/notices")).Main, StringComparison.Ordinal);
    }

    private async Task MorningAsync(DateTimeOffset day)
    {
        app.Clock.Advance(Clock.At(Clock.DayOf(day), new TimeOnly(7, 0, 5)) - app.Clock.GetUtcNow());
        await new PostOffice(app, new MailRelay { Host = "127.0.0.1" }).WriteDigestsAsync();
    }
}
