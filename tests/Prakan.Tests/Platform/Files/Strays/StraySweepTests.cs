using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Data;
using Prakan.Platform.Audit.Logs;
using Prakan.Platform.Files.Store;
using Prakan.Platform.Files.Strays;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Files.Strays;

/// <summary>What no row names goes in two passes a week apart, and only if nobody came by in between.</summary>
public sealed class StraySweepTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private readonly TestClock clock = new();
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private FileStore Store => app.Services.GetRequiredService<FileStore>();

    [Fact]
    public async Task A_stray_is_seen_first_and_taken_away_a_week_later_and_the_security_log_says_so()
    {
        var stray = await KeepAsync(RandomNumberGenerator.GetBytes(300));
        await SweepAsync();
        Assert.True(await Store.HasAsync(stray, Cancel));
        clock.Advance(Stray.Wait - TimeSpan.FromHours(1));
        await SweepAsync();
        Assert.True(await Store.HasAsync(stray, Cancel));
        clock.Advance(TimeSpan.FromHours(2));
        await SweepAsync();
        Assert.False(await Store.HasAsync(stray, Cancel));
        await using var db = app.OpenDb();
        Assert.Equal(1, await db.SecurityEvents.CountAsync(one => one.Kind == SecurityKinds.ContentSwept && one.Subject == $"content:{stray}", Cancel));
        clock.Advance(Stray.Remembered + TimeSpan.FromMinutes(1));
        await SweepAsync();
        Assert.DoesNotContain(stray, await db.Strays.Select(one => one.Content).ToListAsync(Cancel));
    }

    [Fact]
    public async Task What_was_brought_again_in_between_waits_anew_and_what_has_a_row_stays()
    {
        var bytes = RandomNumberGenerator.GetBytes(300);
        var stray = await KeepAsync(bytes);
        var late = RandomNumberGenerator.GetBytes(400);
        var named = await KeepAsync(late);
        await SweepAsync();
        await Task.Delay(20, Cancel);
        await KeepAsync(bytes);
        await app.SendPaperAsync("มติ.pdf", late);
        clock.Advance(Stray.Wait + TimeSpan.FromHours(1));
        await SweepAsync();
        Assert.True(await Store.HasAsync(stray, Cancel));
        Assert.True(await Store.HasAsync(named, Cancel));
        clock.Advance(Stray.Wait + TimeSpan.FromHours(1));
        await SweepAsync();
        Assert.False(await Store.HasAsync(stray, Cancel));
        Assert.True(await Store.HasAsync(named, Cancel));
    }

    [Fact]
    public async Task What_was_thrown_away_for_good_goes_too_unless_another_report_has_the_same()
    {
        var bytes = RandomNumberGenerator.GetBytes(300);
        var first = await app.SendPaperAsync("มติ.pdf", bytes);
        await app.SendPaperAsync("มติ.pdf", bytes);
        var content = (await app.PaperOfAsync(first)).Content;
        await ForgetAsync(one => one.Owner == $"obligation:{first}");
        await SweepTwiceAsync();
        Assert.True(await Store.HasAsync(content, Cancel));
        await ForgetAsync(one => one.Sha256 == content.ToBytes());
        await SweepTwiceAsync();
        Assert.False(await Store.HasAsync(content, Cancel));
    }

    private async Task SweepTwiceAsync()
    {
        await SweepAsync();
        clock.Advance(Stray.Wait + TimeSpan.FromHours(1));
        await SweepAsync();
    }

    private Task<int> SweepAsync() => new StraySweep(app.Services.GetRequiredService<SystemDb>(), Store, clock).SweepAsync(Cancel);

    private async Task ForgetAsync(System.Linq.Expressions.Expression<Func<Prakan.Platform.Files.StoredFile, bool>> which)
    {
        await using var db = app.OpenDb();
        await db.Uploads.ExecuteDeleteAsync(Cancel);
        await db.StoredFiles.Where(which).ExecuteDeleteAsync(Cancel);
    }

    private async Task<ContentName> KeepAsync(byte[] bytes)
    {
        using var whole = app.Services.GetRequiredService<FilesFolder>().Open(Guid.NewGuid())!;
        await whole.WriteAsync(bytes, Cancel);
        var content = await Store.KeepAsync(whole, Cancel);
        whole.Delete();
        return content.Name;
    }
}
