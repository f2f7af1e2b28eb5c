using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prakan.Data;
using Prakan.FaultTests.Disk;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Rounds;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds;
using Prakan.Tests.Platform.Rounds.Obligations;

[assembly: AssemblyFixture(typeof(Prakan.FaultTests.Town))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Prakan.FaultTests;

/// <summary>The executable as a machine runs it: on a data folder and a port of its own, started again when it has died, with the cast and their reports in it.</summary>
public sealed class Town : IAsyncLifetime
{
    private const int Rounds = 12, Sent = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("prakan-faults-");
    private readonly int port = RunningPrakan.FreePort();
    private readonly HttpClient client;
    private RunningPrakan? prakan;
    private SystemDb? system;

    public Town() => client = Line(port);

    public FaultyDisk Disk { get; private set; } = null!;
    public FakedParser Parser { get; private set; } = null!;

    /// <summary>Where the house looks for a virus scanner; a link to one that is there, or to nothing.</summary>
    public string ScannerSocket => Path.Combine(Folder, "scanner");

    public string Folder => folder.FullName;
    public string Files => Disk.Files;
    public int Port => port;
    public int ProcessId => prakan!.Id;
    public RunningPrakan Running => prakan!;

    /// <summary>Whether all of it is asked for, or what a minute can show.</summary>
    public static bool IsLong => Environment.GetEnvironmentVariable("PRAKAN_LONG") == "1";

    /// <summary>Reports of one centre that nobody sends, for files.</summary>
    public IReadOnlyList<long> Drafts { get; private set; } = [];

    /// <summary>Reports of the same centre that are whole and wait to be sent.</summary>
    public IReadOnlyList<long> Ready { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        File.SetUnixFileMode(Folder, (UnixFileMode)0b111_101_101);
        Disk = await FaultyDisk.MakeAsync(Folder, Path.Combine(Folder, "data", "files"));
        Parser = new FakedParser(Folder);
        await RiseAsync();
        await Cast.PlayAsync(prakan!.ConnectionString);
        await using (var drafts = OpenDb())
        {
            for (var i = 0; i < Rounds; i++)
            {
                var id = await drafts.DraftRoundAsync(DateTimeOffset.UtcNow);
                (await drafts.Rounds.SingleAsync(one => one.Id == id)).Publish(DateTimeOffset.UtcNow);
            }
            await drafts.SaveChangesAsync();
        }
        await new RoundKeeping(system!, new ReportingSystems([]), TimeProvider.System).KeepAsync();
        await using var db = OpenDb();
        var reports = await db.Obligations.Include(one => one.Round).Where(one => one.OrganisationId == Cast.BanNongCentre.Id).ToListAsync();
        foreach (var report in reports) await db.AnswerAsync(report, DateTimeOffset.UtcNow);
        await db.SaveChangesAsync();
        var ids = reports.Select(one => one.Id).Order().ToList();
        (Drafts, Ready) = (ids[..^Sent], ids[^Sent..]);
    }

    /// <summary>Serves on a disk that is whole; whoever serves already goes on.</summary>
    public async Task ServeAsync()
    {
        Disk.Heal();
        if (prakan is { IsUp: true }) return;
        await RiseAsync();
    }

    /// <summary>As the machine's supervisor does after a death; returns how long until it was ready. It must be within half a minute, without a hand.</summary>
    private async Task<TimeSpan> RiseAsync()
    {
        var watch = Stopwatch.StartNew();
        prakan?.Dispose();
        // Rubbish is collected early, so that what grows in memory is held by somebody.
        var environment = new Dictionary<string, string>(Disk.Environment) { ["PATH"] = Parser.Path, ["Prakan__Clamd"] = ScannerSocket, ["DOTNET_GCgen0MaxBudget"] = "400000" };
        prakan = await RunningPrakan.StartAsync(Path.Combine(Folder, "data"), port, environment);
        if (Drafts.Count > 0) await DemandReadyAsync();
        return watch.Elapsed < Patience ? watch.Elapsed : throw new TimeoutException($"Ready only after {watch.Elapsed}.");
    }

    public async Task DemandReadyAsync() => await Readiness.DemandAsync(await As(Cast.Somsri), Drafts[0]);

    /// <summary>After a death: the power had gone with it, and comes again.</summary>
    public Task<TimeSpan> RecoverAsync()
    {
        Disk.Heal();
        Disk.CutPower();
        return RiseAsync();
    }

    public void Kill9() => prakan!.Kill9();

    /// <summary>Waits until it has died of what was planned.</summary>
    public Task FallAsync() => prakan!.WaitForEndAsync(Patience);

    /// <summary>With a connection of its own: those of a pool die with the database.</summary>
    public PrakanDb OpenDb() => (system ??= new SystemDb(NpgsqlDataSource.Create(prakan!.ConnectionString + ";Pooling=false"), TimeProvider.System)).Open();

    /// <summary>A browser with an open session, on a line of one's choice.</summary>
    public async Task<Browser> As(Player player, HttpClient? line = null)
    {
        var token = SessionToken.New();
        await using var db = OpenDb();
        db.Add(new Session(player.Id, SessionToken.HashOf(token)!, DateTimeOffset.UtcNow, null, "test"));
        await db.SaveChangesAsync();
        return new Browser(line ?? client) { Cookies = { [SessionHandler.CookieName] = token } };
    }

    public static HttpClient Line(int port) => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5) })
    {
        BaseAddress = new Uri($"http://localhost:{port}"), Timeout = TimeSpan.FromMinutes(1), DefaultRequestVersion = HttpVersion.Version11,
    };

    public async ValueTask DisposeAsync()
    {
        if (prakan is { IsUp: true }) await prakan.StopAsync();
        prakan?.Dispose();
        client.Dispose();
        NpgsqlConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
