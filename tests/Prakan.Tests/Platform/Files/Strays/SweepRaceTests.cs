using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Prakan.Data;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Files;
using Prakan.Platform.Files.Store;
using Prakan.Platform.Files.Strays;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Files.Uploads;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Platform.Files.Strays;

/// <summary>A sweep against an upload of the very content that it is about to take away: whatever was told to be received is there.</summary>
public sealed class SweepRaceTests(PrakanApp app) : IClassFixture<PrakanApp>, IDisposable
{
    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("prakan-race-");
    private readonly byte[] bytes = RandomNumberGenerator.GetBytes(700);
    private readonly TestClock clock = new();
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private FilesFolder Folder { get => field ??= new(place.FullName, new NodeHealth()); }
    private UntouchedStore Store { get => field ??= new(new DiskStore(Folder, NullLogger<DiskStore>.Instance)); }

    /// <summary>The sweep comes between the store's word and the row: the sender is not told that it is here, and the next try brings it.</summary>
    [Fact]
    public async Task A_sweep_before_the_row_makes_the_sender_send_again()
    {
        await MakeStrayAsync();
        await using var house = app.With(services => services.AddSingleton<FileStore>(Store));
        var (id, sender) = await BeginAsync(house.CreateDefaultClient(new Uri("https://prakan.test")));
        var answer = await MeanwhileAsync("SELECT FROM obligations WHERE id = $1 FOR UPDATE", id, sender, async () => Assert.Equal(1, await SweepAsync()));
        Assert.Equal(503, (int)answer.Status);
        Assert.Empty(await LostAsync(id));
        await sender.Whole("มติ.pdf", bytes);
        Assert.Empty(await LostAsync(id));
        Assert.NotNull(await app.PaperOfAsync(id));
    }

    /// <summary>The row is written and its commit is still to come: the sweep waits, and finds it.</summary>
    [Fact]
    public async Task A_sweep_after_the_row_waits_for_it_and_leaves_its_content()
    {
        var (id, answer, swept) = await AfterTheRowAsync(async () => await SweepAsync());
        Assert.Equal(201, (int)answer.Status);
        Assert.Equal(0, swept);
        Assert.Empty(await LostAsync(id));
    }

    /// <summary>One pass that asks for rows and deletes at once: the same race leaves a row without its bytes.</summary>
    [Fact]
    public async Task Control_a_sweep_in_one_pass_is_caught()
    {
        var (id, answer, swept) = await AfterTheRowAsync(OnePassAsync);
        Assert.Equal(201, (int)answer.Status);
        Assert.Equal(1, swept);
        Assert.Equal(ContentName.Of(SHA256.HashData(bytes)), Assert.Single(await LostAsync(id)));
    }

    [Fact]
    public async Task Many_who_send_and_throw_away_the_same_few_contents_while_it_is_swept_lose_nothing()
    {
        await using var house = app.With(services => services.AddSingleton<FileStore>(Store));
        var contents = Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetBytes(200)).ToList();
        var (received, swept) = (0, 0);
        var senders = new List<(long Id, Sender Sender)>();
        for (var i = 0; i < 3; i++) senders.Add(await BeginAsync(house.CreateDefaultClient(new Uri("https://prakan.test"))));
        var (over, asked) = (app.Clock.GetUtcNow().AddSeconds(4), new int[3]);
        async Task SendAsync(int who)
        {
            var (id, sender) = senders[who];
            for (var i = who; app.Clock.GetUtcNow() < over; i++)
            {
                asked[who]++;
                if ((int)(await sender.Create("มติ.pdf", 200, contents[i % contents.Count])).Status != 201) continue;
                Interlocked.Increment(ref received);
                Assert.Empty(await LostAsync(id));
                await ForgetAsync(id);
            }
        }
        async Task KeepSweepingAsync()
        {
            for (; app.Clock.GetUtcNow() < over; clock.Advance(Stray.Wait + TimeSpan.FromHours(1)))
            {
                swept += await SweepAsync();
                // No request lasts as long as a sweep is remembered: whoever was asking has ended before the days pass.
                var then = asked.ToArray();
                while (app.Clock.GetUtcNow() < over && asked.Zip(then).Any(pair => pair.First == pair.Second)) await Task.Delay(1, Cancel);
            }
        }
        await Task.WhenAll(SendAsync(0), SendAsync(1), SendAsync(2), KeepSweepingAsync());
        TestContext.Current.SendDiagnosticMessage($"{received} received, {swept} swept");
        Assert.True(received > 10 && swept > 0, $"{received} received and {swept} swept prove nothing");
    }

    private async Task<(long Id, Answer Answer, int Swept)> AfterTheRowAsync(Func<Task<int>> sweep)
    {
        await MakeStrayAsync();
        await using var house = app.With(services => services.AddSingleton<FileStore>(Store));
        var (id, sender) = await BeginAsync(house.CreateDefaultClient(new Uri("https://prakan.test")));
        Task<int> sweeping = null!;
        var answer = await MeanwhileAsync("SELECT FROM fact_heads head JOIN obligations one USING (organisation_id) WHERE one.id = $1 FOR UPDATE OF head", id, sender, async () =>
        {
            sweeping = sweep();
            await Task.WhenAny(sweeping, Task.Delay(700));
        });
        return (id, answer, await sweeping);
    }

    /// <summary>Somebody else holds what the upload needs, after its content is kept and before it can be committed.</summary>
    private async Task<Answer> MeanwhileAsync(string hold, long id, Sender sender, Func<Task> meanwhile)
    {
        await using var holder = NpgsqlDataSource.Create(app.SuperuserConnectionString);
        await using var line = await holder.OpenConnectionAsync(Cancel);
        await using var held = await line.BeginTransactionAsync(Cancel);
        await using (var taking = new NpgsqlCommand(hold, line) { Parameters = { new() { Value = id } } }) await taking.ExecuteNonQueryAsync(Cancel);
        Store.Forget();
        var sending = sender.Create("มติ.pdf", bytes.Length, bytes);
        await Store.Kept.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancel);
        await Task.Delay(300, Cancel);
        await meanwhile();
        await held.RollbackAsync(Cancel);
        return await sending;
    }

    /// <summary>A content that no row names, seen by the first pass a week ago.</summary>
    private async Task MakeStrayAsync()
    {
        using var whole = Folder.Open(Guid.NewGuid())!;
        await whole.WriteAsync(bytes, Cancel);
        await Store.KeepAsync(whole, Cancel);
        whole.Delete();
        await SweepAsync();
        clock.Advance(Stray.Wait + TimeSpan.FromHours(1));
    }

    private Task<int> SweepAsync() => new StraySweep(app.Services.GetRequiredService<SystemDb>(), Store, clock).SweepAsync(Cancel);

    private async Task<int> OnePassAsync()
    {
        await using var db = app.OpenDb();
        var taken = 0;
        await foreach (var one in Store.ListAsync(Cancel))
        {
            if (await db.StoredFiles.AnyAsync(file => file.Sha256 == one.Name.ToBytes(), Cancel)) continue;
            await Store.DeleteAsync(one.Name, Cancel);
            taken++;
        }
        return taken;
    }

    private async Task<IReadOnlyList<ContentName>> LostAsync(long id)
    {
        await using var db = app.OpenDb();
        var file = await db.StoredFiles.AsNoTracking().Where(one => one.Owner == $"obligation:{id}" && one.ReplacedAt == null).SingleOrDefaultAsync(Cancel);
        return file is null || await Store.HasAsync(file.Content, Cancel) ? [] : [file.Content];
    }

    public void Dispose() => place.Delete(recursive: true);

    private async Task ForgetAsync(long id)
    {
        await using var db = app.OpenDb();
        await db.Uploads.Where(one => one.Owner == $"obligation:{id}").ExecuteDeleteAsync(Cancel);
        await db.StoredFiles.Where(one => one.Owner == $"obligation:{id}").ExecuteDeleteAsync(Cancel);
    }

    private async Task<(long Id, Sender Sender)> BeginAsync(HttpClient client)
    {
        var id = await app.BeginReportAsync(Cast.BanNongCentre);
        var somsri = new Browser(client) { Cookies = { [SessionHandler.CookieName] = (await app.As(Cast.Somsri)).Cookies[SessionHandler.CookieName] } };
        return (id, await Sender.At(somsri, id));
    }
}
