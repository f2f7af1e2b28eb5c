using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Notices;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Notices;

public sealed class ChoicesTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task What_is_chosen_is_kept_for_that_person_alone()
    {
        var somsri = await app.As(Cast.Somsri);
        var saved = await somsri.Follow(await ChooseAsync(somsri, NoticeKind.Approved, MailTiming.InAppOnly));
        Assert.Contains("บันทึกแล้ว", saved.Main, StringComparison.Ordinal);
        Assert.Equal("InAppOnly", Chosen(await somsri.Get("/notices/choices"), NoticeKind.Approved));
        Assert.Equal("Digest", Chosen(await (await app.As(Cast.Wandee)).Get("/notices/choices"), NoticeKind.Approved));
    }

    [Theory]
    [InlineData(NoticeKind.Returned, MailTiming.InAppOnly)]
    [InlineData(NoticeKind.HandOver, MailTiming.InAppOnly)]
    [InlineData(NoticeKind.Opened, MailTiming.AtOnce)]
    public async Task What_cannot_be_chosen_is_refused_though_the_form_were_forged(NoticeKind kind, MailTiming timing)
    {
        var answer = await ChooseAsync(await app.As(Cast.Mali), kind, timing);
        Assert.Contains("เรื่องนี้เลือกรับแบบนี้ไม่ได้", answer.Main, StringComparison.Ordinal);
        await using var db = app.OpenDb();
        Assert.False(await db.NoticeChoices.AnyAsync(one => one.PersonId == Cast.Mali.Id && one.Kind == kind, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Without_a_relay_the_page_says_so_plainly()
    {
        var page = await (await app.As(Cast.Niran)).Get("/notices/choices");
        Assert.Contains("ท่านจะเห็นเรื่องที่แจ้งในระบบเท่านั้น", page.Main, StringComparison.Ordinal);
        Assert.Contains("หากไม่ทราบ รายงานจะค้างจนเลยกำหนด", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_has_its_name_and_its_sentence_in_two_languages() =>
        Assert.All(NoticeKinds.All, kind => Assert.All([NoticeSentences.All[kind].ThaiName, NoticeSentences.All[kind].EnglishName, NoticeSentences.All[kind].Thai, NoticeSentences.All[kind].English], Assert.NotEmpty));

    private static async Task<Answer> ChooseAsync(Browser browser, NoticeKind kind, MailTiming timing)
    {
        var page = await browser.Get("/notices/choices");
        var values = NoticeKinds.All.Select(one => (Name(one), Value: one == kind ? $"{timing}" : Chosen(page, one)))
            .Append(("__RequestVerificationToken", page.Html.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!));
        return await browser.Post("/notices/choices", values.Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2)));
    }

    private static string Chosen(Answer page, NoticeKind kind) =>
        page.Html.QuerySelectorAll("main select").Single(one => one.GetAttribute("name") == Name(kind)).QuerySelector("option[selected]")!.GetAttribute("value")!;

    private static string Name(NoticeKind kind) => $"Timings[{((int)kind).ToString(CultureInfo.InvariantCulture)}]";
}
