using Microsoft.EntityFrameworkCore;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Families;
using Prakan.Tests.House;

namespace Prakan.Tests.Systems.Lec.Imports;

public sealed class UndoTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_file_changed_is_put_back_and_whom_it_enrolled_is_taken_away()
    {
        var known = await app.EnrolledAsync(Cast.BanNongCentre, "101");
        var browser = await app.As(Cast.Somsri);
        var page = await ChildSheets.Send(browser, ChildSheets.Csv($"{ChildSheets.Heading},ศาสนา",
            $"101,เด็กชาย,ปิติ,พิทักษ์แผ่นดิน,,ไทย,{ChildSheets.Number(101)},อ.3,2,พุทธ", $"{ChildSheets.Line(102)},อิสลาม"));
        Assert.Contains("พิทักษ์ไทย → พิทักษ์แผ่นดิน", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("อิสลาม", page.Main, StringComparison.Ordinal);
        var applied = await ChildSheets.Apply(browser, page);
        var changed = await app.ChildAsync(known);
        Assert.Equal(("พิทักษ์แผ่นดิน", "K3"), (changed.Card.LastName, changed.Enrolments[^1].Level));
        Assert.Equal(ChildSheets.Number(101), app.Vault().Open(changed.IdentityCipher!, known).Value);

        await ChildSheets.Undo(browser, applied);
        var back = await app.ChildAsync(known);
        Assert.Equal(("พิทักษ์ไทย", "K2"), (back.Card.LastName, back.Enrolments.Single(one => one.Until == null).Level));
        Assert.Null(back.IdentityCipher);
        await using var db = app.OpenDb();
        Assert.False(await db.Children.AnyAsync(one => one.Card.Number == "102", Cancel));
        Assert.Null((await db.ChildSecrets.SingleOrDefaultAsync(one => one.ChildId == known, Cancel))?.Card.Religion);
        Assert.Contains(back.Events, happened => happened.Verb == ChildVerb.Corrected && happened.After == "พิทักษ์ไทย");
        Assert.True(await db.Facts.AnyAsync(fact => fact.Action == "lec.import-undone", Cancel));
    }

    [Fact]
    public async Task A_child_that_somebody_has_touched_since_keeps_the_whole_import_from_being_undone()
    {
        var browser = await app.As(Cast.Somsri);
        var applied = await ChildSheets.Apply(browser, await ChildSheets.Send(browser, ChildSheets.Csv(ChildSheets.Heading, ChildSheets.Line(111), ChildSheets.Line(112, first: "ชูใจ"))));
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await using (var db = app.OpenDb())
        {
            var child = await db.Children.SingleAsync(one => one.Card.Number == "111", Cancel);
            child.Correct(child.Card with { LastName = "ใจดี" }, new Writer(null, null, app.Clock.GetUtcNow()));
            await db.SaveChangesAsync(Cancel);
        }

        var page = await ChildSheets.Undo(browser, applied);
        Assert.Contains("1 คนเปลี่ยนไปแล้ว", page.Main.Replace("ข้อมูลของ ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        await using var after = app.OpenDb();
        Assert.Equal(2, await after.Children.CountAsync(one => one.Card.Number == "111" || one.Card.Number == "112", Cancel));
    }

    [Fact]
    public async Task Queries_want_a_word_before_the_file_is_taken_in()
    {
        var browser = await app.As(Cast.Somsri);
        var page = await ChildSheets.Send(browser, ChildSheets.Csv(ChildSheets.Heading, ChildSheets.Line(121, identity: "")));
        Assert.Contains("ข้อสังเกต", page.Main, StringComparison.Ordinal);
        var refused = await browser.Submit(page, new { Explanation = " " }, "นำเข้า");
        Assert.Contains("ต้องอธิบาย", refused.Main, StringComparison.Ordinal);

        await ChildSheets.Apply(browser, page, "อยู่ระหว่างขอรหัส G");
        await using var db = app.OpenDb();
        Assert.Equal("อยู่ระหว่างขอรหัส G", (await db.Children.SingleAsync(one => one.Card.Number == "121", Cancel)).NoIdentityReason);
    }

    [Fact]
    public async Task A_heading_that_was_explained_once_is_known_from_then_on()
    {
        var browser = await app.As(Cast.Somsri);
        var file = ChildSheets.Csv($"{ChildSheets.Heading},นน.", $"{ChildSheets.Line(131)},15");
        var page = await ChildSheets.Send(browser, file);
        var again = await browser.Follow(await browser.Submit(page, new { column = "weight" }, "จำไว้และตรวจใหม่"));
        Assert.DoesNotContain("คอลัมน์ที่ระบบไม่รู้จัก", again.Main, StringComparison.Ordinal);
        await ChildSheets.Apply(browser, again);

        await using var db = app.OpenDb();
        Assert.Equal(15, (await db.Measurements.SingleAsync(one => db.Children.Any(child => child.Id == one.ChildId && child.Card.Number == "131"), Cancel)).Weight);
        Assert.DoesNotContain("คอลัมน์ที่ระบบไม่รู้จัก", (await ChildSheets.Send(browser, file)).Main, StringComparison.Ordinal);
    }
}
