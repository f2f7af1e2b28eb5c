using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Platform.Files;
using Prakan.Platform.Files.Trash;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Files.Uploads;
using Prakan.Tests.Platform.Rounds.Obligations;
using Prakan.Tests.Systems.Surveys;

namespace Prakan.Tests.Platform.Files.Trash;

/// <summary>What lies in the trash for thirty days is gone, and nothing that was submitted ever is.</summary>
public sealed class EmptyingTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_thirty_days_it_is_gone_with_the_version_before_it_and_leaves_a_fact()
    {
        var id = await app.SendPaperAsync("มติ.pdf", RandomNumberGenerator.GetBytes(900));
        await (await Sender.At(await app.As(Cast.Somsri), id)).Whole("มติ.pdf", RandomNumberGenerator.GetBytes(900));
        await TrashAsync(id, days: 29);
        await EmptyAsync();
        Assert.Equal(2, (await FilesAsync(id)).Count);

        await AgeAsync(id, days: 30);
        await EmptyAsync();
        Assert.Empty(await FilesAsync(id));
        var history = (await (await app.As(Cast.Somsri)).Get($"/obligations/{id}")).Html.QuerySelector(".history")!.TextContent;
        Assert.Contains("ออกจากถังขยะอย่างถาวร", history, StringComparison.Ordinal);
        await using var db = app.OpenDb();
        Assert.Equal(2, await db.Facts.CountAsync(one => one.Subject == $"obligation:{id}" && one.Action == "file.emptied", Cancel));
    }

    [Fact]
    public async Task What_was_never_thrown_away_stays_and_so_does_what_replaced_another()
    {
        var id = await app.SendPaperAsync("มติ.pdf", RandomNumberGenerator.GetBytes(900));
        await (await Sender.At(await app.As(Cast.Somsri), id)).Whole("มติ.pdf", RandomNumberGenerator.GetBytes(900));
        await using (var db = app.OpenDb()) await db.StoredFiles.Where(one => one.ReplacedAt != null).ExecuteUpdateAsync(row => row.SetProperty(one => one.ReplacedAt, app.Clock.GetUtcNow().AddYears(-1)), Cancel);
        await EmptyAsync();
        Assert.Equal(2, (await FilesAsync(id)).Count);
    }

    [Fact]
    public async Task What_a_submission_and_its_receipt_name_is_kept_for_good_and_only_that()
    {
        var (id, slot) = await app.AskForPhotographsAsync();
        var somsri = await app.As(Cast.Somsri);
        var sender = await Sender.At(somsri, id, slot);
        await sender.Whole("ส่งไปแล้ว.jpg", RandomNumberGenerator.GetBytes(900));
        await app.AnswerAllButPhotographsAsync(id);
        await (await app.As(Cast.Wandee)).SendAsync(id);
        await app.ReturnAsync(id, "ขอภาพใหม่");
        await sender.Whole("ไม่เคยส่ง.jpg", RandomNumberGenerator.GetBytes(900));
        await TrashAsync(id, days: 31);
        var page = await somsri.Get("/files/trash");
        Assert.DoesNotContain("ส่งไปแล้ว.jpg", page.Main, StringComparison.Ordinal);
        await EmptyAsync();
        Assert.Equal("ส่งไปแล้ว.jpg", Assert.Single(await FilesAsync(id)).Name);
        Assert.Equal(900, (await somsri.Get((await FilesAsync(id))[0].Href + "/content")).Bytes.Length);

        // The receipt alone is enough.
        await using (var db = app.OpenDb()) await db.Database.ExecuteSqlAsync($"UPDATE submissions SET content = '{{\"parts\":[]}}' WHERE obligation_id = {id}", Cancel);
        await EmptyAsync();
        Assert.Single(await FilesAsync(id));
    }

    private Task<int> EmptyAsync() => app.Services.GetRequiredService<Emptying>().EmptyAsync(Cancel);

    private async Task TrashAsync(long report, int days)
    {
        await using (var db = app.OpenDb())
        {
            foreach (var file in await db.StoredFiles.Where(one => one.Owner == $"obligation:{report}" && one.ReplacedAt == null && one.TrashedAt == null).ToListAsync(Cancel)) file.Trash(app.Clock.GetUtcNow());
            await db.SaveChangesAsync(Cancel);
        }
        await AgeAsync(report, days);
    }

    private async Task AgeAsync(long report, int days)
    {
        await using var db = app.OpenDb();
        await db.StoredFiles.Where(one => one.Owner == $"obligation:{report}" && one.TrashedAt != null).ExecuteUpdateAsync(row => row.SetProperty(one => one.TrashedAt, app.Clock.GetUtcNow().AddDays(-days)), Cancel);
    }

    private async Task<List<StoredFile>> FilesAsync(long report)
    {
        await using var db = app.OpenDb();
        return await db.StoredFiles.AsNoTracking().Where(one => one.Owner == $"obligation:{report}").ToListAsync(Cancel);
    }
}
