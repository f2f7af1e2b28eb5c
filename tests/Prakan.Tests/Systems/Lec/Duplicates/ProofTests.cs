using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Audit.Logs;
using Prakan.Platform.Files;
using Prakan.Platform.Files.Checks;
using Prakan.Systems.Lec.Duplicates;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Files.Checks.Made;

namespace Prakan.Tests.Systems.Lec.Duplicates;

/// <summary>A side's proof is for the other side, once both have opened the case, and for whoever keeps children above; for nobody who only sees reports.</summary>
public sealed class ProofTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Proof_is_seen_by_the_other_side_once_both_have_opened_the_case_and_it_is_clean()
    {
        var (url, mine, theirs) = await OpenedAsync("551");
        var file = await AttachAsync(mine, url);
        Assert.DoesNotContain("หลักฐานของอีกฝ่าย", (await theirs.Get(url)).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await theirs.Get($"{url}/proofs/{file}")).Status);

        await theirs.Submit(url, new { }, "เปิดเรื่องนี้");
        Assert.Contains("กำลังตรวจ", (await theirs.Get(url)).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await theirs.Get($"{url}/proofs/{file}")).Status);
        await CleanAsync(file);
        Assert.True((await theirs.Get($"{url}/proofs/{file}")).IsPaper);
        // Its own page stands at the side that sent it.
        Assert.Equal(HttpStatusCode.NotFound, (await theirs.Get($"/files/{file}")).Status);
        await using var db = app.OpenDb();
        Assert.Equal(1, await db.AccessEntries.CountAsync(entry => entry.PersonId == Cast.Niran.Id && entry.Purpose == "เปิดหลักฐานเรื่องข้อมูลซ้ำ" && entry.Path == Cast.BanNongCentre.Path, Cancel));
    }

    [Fact]
    public async Task Above_it_is_opened_by_whoever_keeps_children_and_by_nobody_who_only_sees_reports()
    {
        var (url, mine, _) = await OpenedAsync("552");
        var file = await AttachAsync(mine, url);
        await CleanAsync(file);
        foreach (var reader in new[] { Cast.Wandee, Cast.Mali, Cast.Chai }) Assert.True((await (await app.As(reader)).Get($"/files/{file}/content")).IsPaper);
        foreach (var reader in new[] { Cast.Pranee, Cast.Krit, Cast.Daruni })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(reader)).Get($"/files/{file}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(reader)).Get($"/files/{file}/content")).Status);
        }
        // The control: the same paper, about nobody's child, is open to whoever sees reports.
        await using var db = app.OpenDb();
        await db.StoredFiles.Where(one => one.Id == file).ExecuteUpdateAsync(set => set.SetProperty(one => one.OfChildren, false), Cancel);
        foreach (var reader in new[] { Cast.Pranee, Cast.Krit, Cast.Daruni }) Assert.True((await (await app.As(reader)).Get($"/files/{file}/content")).IsPaper);
    }

    [Fact]
    public async Task A_paper_can_be_taken_away_and_none_is_added_once_the_case_is_over()
    {
        var (url, mine, theirs) = await OpenedAsync("553");
        await theirs.Submit(url, new { }, "เปิดเรื่องนี้");
        var file = await AttachAsync(mine, url);
        var token = (await mine.Get(url)).Html.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await mine.Post($"{url}?handler=Trash", [new("__RequestVerificationToken", token), new("file", $"{file}")]);
        Assert.DoesNotContain("ใบมอบตัว.pdf", (await mine.Get(url)).Main, StringComparison.Ordinal);
        await using (var db = app.OpenDb())
        {
            var one = await db.Duplicates.SingleAsync(row => url.EndsWith(row.Id.ToString()), Cancel);
            foreach (var side in Enum.GetValues<DuplicateSide>()) one.Say(side, DuplicateAnswer.NotSame, "คนละคน");
            foreach (var side in Enum.GetValues<DuplicateSide>()) one.Confirm(side, app.Clock.GetUtcNow());
            await db.SaveChangesAsync(Cancel);
        }
        Assert.Null((await mine.Get(url)).Html.QuerySelector("input[type=file]"));
    }

    private async Task<(string Url, Browser Mine, Browser Theirs)> OpenedAsync(string number)
    {
        var (here, there) = (await app.EnrolledAsync(Cast.BanNongCentre, number), await app.EnrolledAsync(Cast.DoiCentre, number));
        await using var db = app.OpenDb();
        var children = await db.Children.Include(one => one.Organisation).Include(one => one.Enrolments).Where(one => one.Id == here || one.Id == there).ToDictionaryAsync(one => one.Id, Cancel);
        var found = DuplicateCase.Find(children[here], children[there], DuplicateGround.SameNumber, app.Clock.GetUtcNow());
        db.Add(found);
        await db.SaveChangesAsync(Cancel);
        var (url, mine) = ($"/lec/duplicates/{found.Id}", await app.As(Cast.Somsri));
        Assert.Null((await mine.Get(url)).Html.QuerySelector("input[type=file]"));
        await mine.Submit(url, new { }, "เปิดเรื่องนี้");
        return (url, mine, await app.As(Cast.Niran));
    }

    private async Task<Guid> AttachAsync(Browser browser, string url)
    {
        var sent = await browser.PostFile(await browser.Get(url), "Files", "ใบมอบตัว.pdf", new PdfFile().Bytes());
        Assert.True(sent.Status == HttpStatusCode.Redirect, sent.Main);
        await using var db = app.OpenDb();
        return await db.StoredFiles.Where(one => one.Name == "ใบมอบตัว.pdf" && one.TrashedAt == null).OrderByDescending(one => one.ReceivedAt).Select(one => one.Id).FirstAsync(Cancel);
    }

    private async Task CleanAsync(Guid file)
    {
        await using var db = app.OpenDb();
        var found = await db.StoredFiles.SingleAsync(one => one.Id == file, Cancel);
        found.BeginCheck(app.Clock.GetUtcNow());
        found.EndCheck(new Verdict(VerdictState.Clean, FileKind.Pdf, 1, [], []), app.Clock.GetUtcNow());
        await db.SaveChangesAsync(Cancel);
    }
}
