using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prakan.Platform.Files;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Platform.Files.Uploads;

/// <summary>A file is replaced or thrown away in the very moment in which somebody who examines it writes down what came of it.</summary>
public sealed class ReplacedWhileExaminedTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_next_version_waits_and_is_received()
    {
        var (id, sender, _) = await SentAsync();
        var answer = await WhileExaminedAsync(id, () => sender.Create("มติ.pdf", 400, new byte[400]));
        Assert.Equal(201, (int)answer.Status);
        var (before, now) = await VersionsAsync(id);
        Assert.Equal((FileState.Clean, 2), (before.State, now.Version));
        Assert.NotNull(before.ReplacedAt);
    }

    [Fact]
    public async Task What_is_thrown_away_waits_and_is_thrown_away()
    {
        var (id, sender, somsri) = await SentAsync();
        var file = await app.PaperOfAsync(id);
        var answer = await WhileExaminedAsync(id, () => somsri.Post($"/obligations/{id}/files/resolution-committee?handler=Trash", [new("file", $"{file.Id}"), new("__RequestVerificationToken", sender.Token)]));
        Assert.Equal(302, (int)answer.Status);
        Assert.Equal((FileState.Clean, true), ((await app.PaperOfAsync(id)).State, (await app.PaperOfAsync(id)).TrashedAt is not null));
    }

    /// <summary>The row has been changed and not committed yet when the request comes, and is committed while it waits.</summary>
    private async Task<Answer> WhileExaminedAsync(long id, Func<Task<Answer>> ask)
    {
        await using var source = NpgsqlDataSource.Create(app.SuperuserConnectionString);
        await using var line = await source.OpenConnectionAsync(Cancel);
        await using var examining = await line.BeginTransactionAsync(Cancel);
        await using var ending = new NpgsqlCommand("UPDATE stored_files SET state = 'Clean', next_check_at = NULL WHERE owner = $1", line) { Parameters = { new() { Value = $"obligation:{id}" } } };
        await ending.ExecuteNonQueryAsync(Cancel);
        var asked = ask();
        await using var beside = await source.OpenConnectionAsync(Cancel);
        await using var waiting = new NpgsqlCommand("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'", beside);
        while (await waiting.ExecuteScalarAsync(Cancel) is 0L) await Task.Delay(10, Cancel);
        await examining.CommitAsync(Cancel);
        return await asked;
    }

    private async Task<(long Id, Sender Sender, Browser Somsri)> SentAsync()
    {
        var (id, somsri) = (await app.BeginReportAsync(Cast.BanNongCentre), await app.As(Cast.Somsri));
        var sender = await Sender.At(somsri, id);
        await sender.Whole("มติ.pdf", new byte[300]);
        return (id, sender, somsri);
    }

    private async Task<(StoredFile Before, StoredFile Now)> VersionsAsync(long id)
    {
        await using var db = app.OpenDb();
        var versions = await db.StoredFiles.Where(one => one.Owner == $"obligation:{id}").OrderBy(one => one.Version).ToListAsync(Cancel);
        return (versions[0], Assert.Single(versions, one => one.IsCurrent));
    }
}
