using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Rounds.Obligations;

public sealed class ExplanationsTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task A_query_blocks_until_it_is_explained_and_the_next_level_reads_why()
    {
        var id = await app.BeginReportAsync(Cast.BanNongCentre);
        await app.AnswerAsync(id, staff: "55");
        var head = await app.As(Cast.Wandee);
        Assert.Contains("ยังมีข้อสังเกต 1 ข้อที่ยังไม่ได้อธิบาย", (await head.Get($"/obligations/{id}")).Main, StringComparison.Ordinal);

        var page = await head.Follow(await head.Submit($"/obligations/{id}", new { Text = "รวมครูช่วยสอนจากเทศบาล" }));
        Assert.Contains("อธิบายแล้ว", page.Main, StringComparison.Ordinal);
        await head.SendAsync(id);
        Assert.Contains("รวมครูช่วยสอนจากเทศบาล", (await (await app.As(Cast.Mali)).Get($"/obligations/{id}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_explanation_saves_itself_and_is_forgotten_when_the_answer_changes()
    {
        var id = await app.BeginReportAsync(Cast.BanNongCentre);
        await app.AnswerAsync(id, staff: "55");
        var head = await app.As(Cast.Wandee);
        var page = await head.Get($"/obligations/{id}");
        var saved = await head.SaveAlone(page, new { Text = "รวมครูช่วยสอน" });
        Assert.True(saved.GetProperty("saved").GetBoolean(), saved.ToString());

        await app.AnswerAsync(id, staff: "60");
        Assert.Contains("รอคำอธิบาย", (await head.Get($"/obligations/{id}")).Main, StringComparison.Ordinal);
        Assert.Contains("ข้อสังเกตนี้ไม่มีแล้ว", (await head.Follow(await head.Submit(page, new { Text = "ช้าไป" }))).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_sent_is_explained_no_more()
    {
        var id = await app.BeginReportAsync(Cast.BanNongCentre);
        await app.AnswerAsync(id, staff: "55");
        var head = await app.As(Cast.Wandee);
        var page = await head.Get($"/obligations/{id}");
        await head.Submit(page, new { Text = "รวมครูช่วยสอน" });
        await head.SendAsync(id);

        var refused = await head.SaveAlone(page, new { Text = "คำอธิบายใหม่" });
        Assert.False(refused.GetProperty("saved").GetBoolean());
        Assert.Contains("ล็อกแล้ว", refused.GetProperty("says").GetString(), StringComparison.Ordinal);
        Assert.Equal("รวมครูช่วยสอน", Assert.Single(await app.LookAsync(id, report => report.Explanations.ToList())).Text);
    }
}
