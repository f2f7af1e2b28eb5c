using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Prakan.Platform.Audit;
using Prakan.Platform.Audit.Seals;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Audit.Receipts;

namespace Prakan.Tests.Platform.Audit.Seals;

public sealed class SealTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private SealRound Round => app.Services.GetRequiredService<SealRound>();

    private SealFolder Folder => app.Services.GetRequiredService<SealFolder>();

    [Fact]
    public async Task One_seal_an_hour_over_what_moved_whoever_looks_first_and_every_folder_gets_it()
    {
        await app.IssueReceiptAsync(Cast.BanNongCentre);
        var other = new SealFolder(Path.Combine(app.Folder, "other node"));
        var second = new SealRound(app.Services.GetRequiredService<NpgsqlDataSource>(), app.Services.GetRequiredService<Signatures>(), other, app.Clock);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => i % 2 == 0 ? Round.SealAsync(cancel: Cancel) : second.SealAsync(cancel: Cancel)));
        await app.IssueReceiptAsync(Cast.BanNongCentre);
        await Round.SealAsync(cancel: Cancel);
        Assert.Equal(1, await CountAsync());

        app.Clock.Advance(TimeSpan.FromHours(1));
        await Round.SealAsync(cancel: Cancel);
        await second.SealAsync(cancel: Cancel);
        Assert.Equal(2, await CountAsync());
        Assert.Equal([1L, 2L], Folder.Read().Select(line => line.Seal!.Number));
        Assert.Equal(Folder.Read().Select(line => line.Seal!.Write()), other.Read().Select(line => line.Seal!.Write()));
        Assert.Equal(Cast.BanNongCentre.Id, Assert.Single(Folder.Last()!.Heads).OrganisationId);

        app.Clock.Advance(TimeSpan.FromHours(1));
        await Round.SealAsync(cancel: Cancel);
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public void A_line_that_a_crash_cut_short_is_written_again_whole()
    {
        var signatures = app.Services.GetRequiredService<Signatures>();
        var folder = new SealFolder(Path.Combine(app.Folder, "crashed"));
        var first = SealLine.Make(1, app.Clock.GetUtcNow(), [], [new SealedFact(5, 1, new byte[32])], signatures);
        var second = SealLine.Make(2, app.Clock.GetUtcNow(), first.Hash, [new SealedFact(5, 2, new byte[32])], signatures);
        folder.Append([first, second]);
        var file = Directory.GetFiles(folder.Path).Single();
        var whole = File.ReadAllText(file);
        File.WriteAllText(file, whole[..^40]);

        folder.Append([first, second]);
        Assert.Equal(whole, File.ReadAllText(file));
        Assert.Empty(SealBook.Read(folder, signatures).Faults);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(8)]
    public void The_root_depends_on_every_head_and_on_their_order(int count)
    {
        var heads = Enumerable.Range(1, count).Select(i => new SealedFact(i, i * 3, [.. Enumerable.Repeat((byte)i, 32)])).ToArray();
        var root = Convert.ToHexString(Merkle.Root(heads));
        for (var i = 0; i < count; i++)
        {
            var other = heads.ToArray();
            other[i] = other[i] with { Number = 99 };
            Assert.NotEqual(root, Convert.ToHexString(Merkle.Root(other)));
        }
        if (count > 1) Assert.NotEqual(root, Convert.ToHexString(Merkle.Root(heads.Reverse())));
        Assert.NotEqual(root, Convert.ToHexString(Merkle.Root(heads[..^1])));
    }

    private async Task<int> CountAsync()
    {
        await using var db = app.OpenDb();
        return await db.Seals.CountAsync(Cancel);
    }
}
