using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Duplicates;
using Prakan.Systems.Lec.Identities;
using Prakan.Tests.House;
using Prakan.Tests.Systems.Lec.Imports;

namespace Prakan.Tests.Systems.Lec.Duplicates;

public sealed class DuplicateTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_number_is_one_case_for_both_sides_who_see_each_other_once_both_have_opened_it()
    {
        var (here, there) = (await IdentifiedAsync(Cast.BanNongCentre, 501, "ดวงแก้ว"), await IdentifiedAsync(Cast.DoiCentre, 501, "ดวงเดือน"));
        await ScanAsync();
        var found = await CaseOfAsync(here);
        Assert.Equal(DuplicateGround.SameNumber, found.Ground);
        var (mine, theirs) = (await app.As(Cast.Somsri), await app.As(Cast.Niran));
        var url = $"/lec/duplicates/{found.Id}";

        Assert.Contains("ดวงแก้ว", (await mine.Get(url)).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("ดวงเดือน", (await mine.Get(url)).Text, StringComparison.Ordinal);
        await mine.Submit(url, new { }, "เปิดเรื่องนี้");
        Assert.DoesNotContain("ดวงเดือน", (await mine.Get(url)).Text, StringComparison.Ordinal);
        await theirs.Submit(url, new { }, "เปิดเรื่องนี้");
        Assert.Contains("ดวงเดือน", (await mine.Get(url)).Main, StringComparison.Ordinal);
        Assert.DoesNotContain(IdentityNumber.Read(ChildSheets.Number(501)).Spelled, (await mine.Get(url)).Text, StringComparison.Ordinal);
        Assert.Contains("ดวงแก้ว", (await theirs.Get(url)).Main, StringComparison.Ordinal);
        Assert.Equal(403, (int)(await (await app.As(Cast.Direk)).Get(url)).Status);

        await mine.Submit(url, new { Answer = "Stays", Reason = "มีใบมอบตัว" }, "ส่งคำตอบ");
        Assert.Equal(DuplicateState.Open, (await CaseOfAsync(here)).State);
        var answered = await theirs.Submit(url, new { Answer = "MovesOut", Reason = "" }, "ส่งคำตอบ");
        Assert.True((int)answered.Status == 302, answered.Main);
        // What both answers come to is not yet what both have confirmed: nobody has left.
        Assert.Equal((DuplicateState.Agreed, ChildStatus.Here), ((await CaseOfAsync(here)).State, (await app.ChildAsync(there)).Status));
        await theirs.Submit(url, new { }, "ยืนยันผล");
        Assert.Equal((ChildStatus.Here, ChildStatus.Moved), ((await app.ChildAsync(here)).Status, (await app.ChildAsync(there)).Status));
        var moved = await CaseOfAsync(here);
        Assert.Equal((DuplicateState.Agreed, here), (moved.State, moved.StayingChildId!.Value));
        Assert.DoesNotContain("ส่งคำตอบ", (await mine.Get(url)).Main, StringComparison.Ordinal);
        await mine.Submit(url, new { }, "ยืนยันผล");
        Assert.Equal(DuplicateState.Settled, (await CaseOfAsync(here)).State);
    }

    [Fact]
    public async Task Two_who_are_not_the_same_are_judged_once_and_never_asked_again()
    {
        var (here, there) = (await app.EnrolledAsync(Cast.BanNongCentre, "511", "ณัฐพร"), await app.EnrolledAsync(Cast.PhaSukCentre, "511", "นัฐพร"));
        await ScanAsync();
        var found = await CaseOfAsync(here);
        Assert.Equal(DuplicateGround.LikelySame, found.Ground);
        await using (var db = app.OpenDb())
        {
            var one = await db.Duplicates.SingleAsync(row => row.Id == found.Id, Cancel);
            foreach (var side in Enum.GetValues<DuplicateSide>())
            {
                one.OpenBy(side, app.Clock.GetUtcNow());
                one.Say(side, DuplicateAnswer.NotSame, "คนละบิดามารดา");
            }
            foreach (var side in Enum.GetValues<DuplicateSide>()) one.Confirm(side, app.Clock.GetUtcNow());
            await db.SaveChangesAsync(Cancel);
        }
        await ScanAsync();
        await using var after = app.OpenDb();
        Assert.Equal(DuplicateState.NotSame, (await after.Duplicates.SingleAsync(row => row.ChildId == here || row.OtherChildId == here, Cancel)).State);
    }

    [Theory]
    [InlineData("ณัฐชา", 521, 522)]
    [InlineData("วีระ", 523, null)]
    public async Task Two_numbers_that_differ_are_two_children_and_one_number_may_be_missing(string name, int number, int? other)
    {
        var here = await IdentifiedAsync(Cast.BanNongCentre, number, name);
        if (other is { } second) await IdentifiedAsync(Cast.PhaSukCentre, second, name);
        else await app.EnrolledAsync(Cast.PhaSukCentre, $"{number}", name);
        await ScanAsync();
        await using var db = app.OpenDb();
        Assert.Equal(other is null, await db.Duplicates.AnyAsync(one => one.ChildId == here || one.OtherChildId == here, Cancel));
    }

    [Fact]
    public async Task Whoever_is_taken_in_from_a_sheet_is_looked_up_at_once_and_both_offices_are_told()
    {
        var there = await IdentifiedAsync(Cast.DoiCentre, 531, "ชูใจ");
        var browser = await app.As(Cast.Somsri);
        var page = await ChildSheets.Send(browser, ChildSheets.Csv(ChildSheets.Heading, ChildSheets.Line(531)));
        Assert.Contains("สถานศึกษาอื่นมีเลขนี้", page.Main.Replace("เลขนี้มีอยู่แล้วที่สถานศึกษาอื่น", "สถานศึกษาอื่นมีเลขนี้", StringComparison.Ordinal), StringComparison.Ordinal);
        await ChildSheets.Apply(browser, page, "ย้ายมาแล้ว ที่เดิมยังไม่ย้ายออก");

        var found = await CaseOfAsync(there);
        Assert.Equal(there, found.CountedChildId);
        Assert.Contains("ข้อมูลซ้ำ", (await (await app.As(Cast.Wandee)).Get("/")).Text, StringComparison.Ordinal);
        await using var db = app.OpenDb();
        Assert.Equal(2, await db.Notices.CountAsync(notice => notice.Href == $"/lec/duplicates/{found.Id}", Cancel));
    }

    private async Task ScanAsync() => await app.Services.GetRequiredService<DuplicateWatch>().ScanAsync(Cancel);

    private async Task<DuplicateCase> CaseOfAsync(Guid child)
    {
        await using var db = app.OpenDb();
        return await db.Duplicates.AsNoTracking().SingleAsync(one => one.ChildId == child || one.OtherChildId == child, Cancel);
    }

    private async Task<Guid> IdentifiedAsync(Place place, int number, string first)
    {
        var id = await app.EnrolledAsync(place, $"{number}", first);
        await using var db = app.OpenDb();
        (await db.Children.SingleAsync(one => one.Id == id, Cancel)).Identify(IdentityNumber.Read(ChildSheets.Number(number)), app.Vault(), new Writer(null, null, app.Clock.GetUtcNow()));
        await db.SaveChangesAsync(Cancel);
        return id;
    }
}
