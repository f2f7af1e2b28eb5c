using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Files.Checks;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.EMes.Entries;
using Prakan.Systems.EMes.Indicators;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Systems.EMes;

public sealed class EntryTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_box_saves_itself_and_is_there_when_its_writer_comes_back()
    {
        var id = await app.BeginIndicatorsAsync();
        var ampai = await app.As(Cast.Ampai);
        var page = await ampai.Get(Url(id));
        foreach (var (field, value) in new[] { ("issue-i1", "yes"), ("link-i2", "https://video.example/1"), ("number-n1", "๑,๒๕๐"), ("challenge", "yes"), ("problems", "งบน้อย"), ("score", "๔"), ("reporter-telephone", "081 234 5678 ต่อ 2") })
            Assert.True((await ampai.SaveAlone(page, $"Fields[{field}].Value", value)).GetProperty("saved").GetBoolean(), field);

        var entry = await EntryAsync(id);
        Assert.Equal(["i1"], entry.DoneIssues);
        Assert.Equal(("https://video.example/1", 1_250m, true, "งบน้อย", 4), (entry.Links["i2"], entry.Figures["n1"], entry.IsChallenge, entry.Problems, entry.SelfScore));
        Assert.Equal(EntryState.Draft, entry.State);
        Assert.Equal("งบน้อย", (await ampai.Get(Url(id))).Html.QuerySelector("#problems")!.TextContent);
    }

    [Fact]
    public async Task Of_two_people_on_one_indicator_neither_loses_a_word()
    {
        var id = await app.BeginIndicatorsAsync();
        var (ampai, direk) = (await app.As(Cast.Ampai), await app.As(Cast.Direk));
        var (hers, his) = (await ampai.Get(Url(id)), await direk.Get(Url(id)));
        await direk.SaveAlone(his, "Fields[problems].Value", "ครูไม่พอ");
        Assert.True((await ampai.SaveAlone(hers, "Fields[number-n1].Value", "7")).GetProperty("saved").GetBoolean());
        var shown = await ampai.SaveAlone(hers, "Fields[problems].Value", "งบไม่พอ");

        Assert.False(shown.GetProperty("saved").GetBoolean());
        Assert.Contains("ครูไม่พอ", shown.GetProperty("says").GetString(), StringComparison.Ordinal);
        Assert.Equal(("ครูไม่พอ", 7m), ((await EntryAsync(id)).Problems, (await EntryAsync(id)).Figures["n1"]));
    }

    [Theory]
    [InlineData("number-n1", "หนึ่งร้อย", "ให้กรอกเป็นตัวเลข")]
    [InlineData("number-n1", "12.5", "จำนวนเต็ม")]
    [InlineData("score", "6", "คะแนนต้องเป็น 1 ถึง 5")]
    [InlineData("link-i1", "http://video.example/1", "https://")]
    [InlineData("link-i1", "javascript:alert(1)", "https://")]
    [InlineData("reporter-telephone", "ศูนย์แปดหนึ่ง", "หมายเลขโทรศัพท์")]
    [InlineData("challenge", "maybe", "ไม่อยู่ในตัวเลือก")]
    public async Task What_cannot_be_read_is_told_in_a_sentence_and_not_saved(string field, string typed, string says)
    {
        var id = await app.BeginIndicatorsAsync();
        var ampai = await app.As(Cast.Ampai);
        var refused = await ampai.SaveAlone(await ampai.Get(Url(id)), $"Fields[{field}].Value", typed);

        Assert.False(refused.GetProperty("saved").GetBoolean());
        Assert.Contains(says, refused.GetProperty("says").GetString(), StringComparison.Ordinal);
        await using var db = app.OpenDb();
        Assert.False(await db.Entries.AnyAsync(one => one.ObligationId == id, Cancel));
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("9999")]
    public async Task A_number_below_nothing_or_beyond_reason_is_saved_and_asked_about(string typed)
    {
        var id = await app.BeginIndicatorsAsync();
        var ampai = await app.As(Cast.Ampai);
        var saved = await ampai.SaveAlone(await ampai.Get(Url(id)), "Fields[number-n1].Value", typed);

        Assert.True(saved.GetProperty("saved").GetBoolean());
        Assert.Contains("ผิดจากที่ควรเป็น", saved.GetProperty("asks").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_are_summed_up_and_set_beside_last_years()
    {
        var last = await app.ObligationOfAsync(await app.OpenIndicatorsAsync(year: 2571, indicators: Indicating.First), Cast.NamRinArea);
        var now = await app.ObligationOfAsync(await app.OpenIndicatorsAsync(year: 2572, indicators: Indicating.First), Cast.NamRinArea);
        var ampai = await app.As(Cast.Ampai);
        var before = await ampai.Get(Url(last));
        await ampai.SaveAlone(before, "Fields[number-n1].Value", "100");
        await ampai.SaveAlone(before, "Fields[number-n2].Value", "20");
        var page = await ampai.Get(Url(now));
        await ampai.SaveAlone(page, "Fields[number-n1].Value", "110");
        var leap = await ampai.SaveAlone(page, "Fields[number-n2].Value", "200");

        Assert.Contains("ต่างจากปีก่อน (20)", leap.GetProperty("asks").GetString(), StringComparison.Ordinal);
        var shown = await ampai.Get(Url(now));
        Assert.Contains("ปีก่อน 100 · เปลี่ยน +10.0%", shown.Main, StringComparison.Ordinal);
        Assert.Contains("310", shown.Html.QuerySelector(".total")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_rounds_in_the_half_year_before_one_is_set_beside_it()
    {
        var (ampai, now) = (await app.As(Cast.Ampai), 0L);
        foreach (var (year, number) in new[] { (2573, "100"), (2573, "300"), (2574, "110") })
        {
            now = await app.ObligationOfAsync(await app.OpenIndicatorsAsync(year: year, indicators: Indicating.First), Cast.NamRinArea);
            await ampai.SaveAlone(await ampai.Get(Url(now)), "Fields[number-n1].Value", number);
        }

        Assert.Contains("ปีก่อน 300", (await ampai.Get(Url(now))).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submitting_names_what_is_missing_and_leads_there()
    {
        var id = await app.BeginIndicatorsAsync();
        var ampai = await app.As(Cast.Ampai);
        var refused = await ampai.SubmitIndicatorAsync(id, Indicating.First);

        Assert.Contains("ตัวชี้วัดนี้ยังขาด", refused.Main, StringComparison.Ordinal);
        var links = refused.Html.QuerySelectorAll("#missing a").Select(one => one.GetAttribute("href")!).ToList();
        Assert.Contains("#score", links);
        Assert.All(links, link => Assert.NotNull(refused.Html.QuerySelector(link)));
        await using var db = app.OpenDb();
        Assert.False(await db.Entries.AnyAsync(one => one.ObligationId == id && one.SubmittedAt != null, Cancel));
    }

    [Fact]
    public async Task An_issue_said_to_be_complete_without_evidence_does_not_pass()
    {
        var id = await app.BeginIndicatorsAsync();
        var ampai = await app.As(Cast.Ampai);
        await app.FillIndicatorAsync(ampai, id, Indicating.First);
        await using (var db = app.OpenDb()) await db.StoredFiles.Where(one => one.Owner == $"obligation:{id}" && one.Slot == "issue-k1-i1").ExecuteUpdateAsync(set => set.SetProperty(one => one.TrashedAt, app.Clock.GetUtcNow()), Cancel);

        Assert.Contains("ประเด็น “มีแผน” บอกว่าครบแล้ว แต่ยังไม่มีหลักฐาน", (await ampai.SubmitIndicatorAsync(id, Indicating.First)).Main, StringComparison.Ordinal);
        await app.AttachEvidenceAsync(ampai, id, "issue-k1-i1");
        Assert.Equal(HttpStatusCode.Redirect, (await ampai.SubmitIndicatorAsync(id, Indicating.First)).Status);
    }

    [Fact]
    public async Task What_is_changed_after_it_was_submitted_is_submitted_anew()
    {
        var id = await app.BeginIndicatorsAsync();
        var (ampai, direk) = (await app.As(Cast.Ampai), await app.As(Cast.Direk));
        await app.FillIndicatorAsync(ampai, id, Indicating.First);
        await ampai.SubmitIndicatorAsync(id, Indicating.First);
        Assert.Equal(EntryState.Submitted, (await EntryAsync(id)).State);
        await ampai.SaveAlone(await ampai.Get(Url(id)), "Fields[problems].Value", "ฝนตก");

        Assert.Equal(EntryState.Draft, (await EntryAsync(id)).State);
        Assert.Contains("ยังไม่ครบและยังไม่ส่ง", (await direk.Get($"/obligations/{id}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_too_many_is_told_and_those_that_are_there_stay()
    {
        var id = await app.BeginIndicatorsAsync();
        var ampai = await app.As(Cast.Ampai);
        foreach (var name in new[] { "หนึ่ง.pdf", "สอง.pdf" }) await app.AttachEvidenceAsync(ampai, id, "issue-k1-i2", name);
        var refused = await ampai.Post($"/obligations/{id}/files/issue-k1-i2", []);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        var page = await ampai.Get($"/obligations/{id}/files/issue-k1-i2");
        Assert.Null(page.Html.QuerySelector("input[type=file]"));
        Assert.Contains("แนบครบ 2 ไฟล์แล้ว", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reporter_is_remembered_for_the_next_indicator()
    {
        var id = await app.BeginIndicatorsAsync(Indicating.First, Indicating.Primary);
        var ampai = await app.As(Cast.Ampai);
        var first = await ampai.Get(Url(id));
        Assert.Equal(Cast.Ampai.FullName, first.Html.QuerySelector("#reporter-name")!.GetAttribute("value"));
        await ampai.SaveAlone(first, "Fields[reporter-position].Value", "ศึกษานิเทศก์");

        Assert.Equal("ศึกษานิเทศก์", (await ampai.Get($"/e-mes/{id}/indicators/k2")).Html.QuerySelector("#reporter-position")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_indicator_is_asked_of_the_kinds_of_office_that_it_is_for()
    {
        var other = await app.FoundOfficeAsync(OrganisationKind.SecondaryAreaOffice, "สพม.น้ำริน");
        var round = await app.OpenIndicatorsAsync();
        var (primary, secondary) = (await app.ObligationOfAsync(round, Cast.NamRinArea), await app.ObligationOfAsync(round, other));
        var busaba = await app.As(Cast.Busaba);

        Assert.Contains("คุณภาพผู้เรียนประถม", (await busaba.Get($"/e-mes/{primary}")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("คุณภาพผู้เรียนมัธยม", (await busaba.Get($"/e-mes/{primary}")).Main, StringComparison.Ordinal);
        Assert.Contains("คุณภาพผู้เรียนมัธยม", (await busaba.Get($"/e-mes/{secondary}")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Ampai)).Get($"/e-mes/{primary}/indicators/k3")).Status);
    }

    [Fact]
    public async Task Another_offices_indicator_does_not_exist()
    {
        var other = await app.FoundOfficeAsync(OrganisationKind.PrimaryAreaOffice, "สพป.ดอยคำ เขต 1");
        var theirs = await app.ObligationOfAsync(await app.OpenIndicatorsAsync(), other);
        var (ampai, niran) = (await app.As(Cast.Ampai), await app.As(Cast.Niran));

        Assert.Equal(HttpStatusCode.NotFound, (await ampai.Get($"/e-mes/{theirs}/indicators/k1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ampai.Get($"/e-mes/{theirs}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await niran.Get($"/e-mes/{theirs}")).Status);
    }

    [Fact]
    public async Task After_closing_nothing_is_saved_and_the_page_says_why()
    {
        var id = await app.ObligationOfAsync(await app.OpenIndicatorsAsync(plan => plan with { Due = plan.Opens.AddDays(1).AddHours(1), CutOff = plan.Opens.AddDays(1).AddHours(2) }, indicators: Indicating.First), Cast.NamRinArea);
        var ampai = await app.As(Cast.Ampai);
        var open = await ampai.Get(Url(id));
        await using (var db = app.OpenDb())
        {
            var round = await app.LookAsync(id, one => one.RoundId);
            await db.Rounds.Where(one => one.Id == round).ExecuteUpdateAsync(set => set.SetProperty(one => one.Plan.CutOff, app.Clock.GetUtcNow().AddMinutes(-1)).SetProperty(one => one.Plan.Due, app.Clock.GetUtcNow().AddMinutes(-2)), Cancel);
        }
        var refused = await ampai.SaveAlone(open, "Fields[problems].Value", "ช้าไป");

        Assert.False(refused.GetProperty("saved").GetBoolean());
        Assert.Contains("ปิดรับ", refused.GetProperty("says").GetString(), StringComparison.Ordinal);
        Assert.Null((await ampai.Get(Url(id))).Html.QuerySelector("form[data-saves]"));
    }

    [Fact]
    public async Task What_was_sent_is_taken_back_and_changed_until_the_round_closes()
    {
        var id = await app.BeginIndicatorsAsync();
        var (ampai, direk) = (await app.As(Cast.Ampai), await app.As(Cast.Direk));
        await app.FillIndicatorAsync(ampai, id, Indicating.First);
        await ampai.SubmitIndicatorAsync(id, Indicating.First);
        await direk.SendAsync(id);
        Assert.Null((await ampai.Get(Url(id))).Html.QuerySelector("form[data-saves]"));
        await direk.Submit($"/obligations/{id}/take-back", new { });

        Assert.Equal(ObligationState.Draft, await app.LookAsync(id, one => one.State));
        Assert.True((await ampai.SaveAlone(await ampai.Get(Url(id)), "Fields[score].Value", "5")).GetProperty("saved").GetBoolean());
    }

    [Fact]
    public async Task Evidence_on_the_form_of_another_year_is_asked_about()
    {
        var marked = Indicating.First with { FormMark = "e-MES/2569/1-2" };
        var id = await app.BeginIndicatorsAsync(marked);
        var ampai = await app.As(Cast.Ampai);
        await app.FillIndicatorAsync(ampai, id, marked);
        await using (var db = app.OpenDb())
        {
            var files = await db.StoredFiles.Where(one => one.Owner == $"obligation:{id}" && one.Slot.StartsWith("issue-")).OrderBy(one => one.Slot).ToListAsync(Cancel);
            db.Add(new Prakan.Platform.Files.PageText(files[0], 1, "แบบรายงาน e-MES/2568/1-1"));
            db.Add(new Prakan.Platform.Files.PageText(files[1], 1, "แบบรายงาน e-MES/2569/1-2"));
            await db.SaveChangesAsync(Cancel);
        }
        await ampai.SubmitIndicatorAsync(id, marked);

        var queries = (await (await app.As(Cast.Direk)).Get($"/obligations/{id}")).Html.QuerySelectorAll(".query");
        Assert.Contains("ไม่ใช่แบบฟอร์มรุ่นปัจจุบัน (e-MES/2569/1-2)", Assert.Single(queries).TextContent, StringComparison.Ordinal);
    }

    private static string Url(long id) => $"/e-mes/{id}/indicators/k1";

    private async Task<Entry> EntryAsync(long id)
    {
        await using var db = app.OpenDb();
        return await db.Entries.AsNoTracking().SingleAsync(one => one.ObligationId == id && one.Indicator == "k1", Cancel);
    }
}
