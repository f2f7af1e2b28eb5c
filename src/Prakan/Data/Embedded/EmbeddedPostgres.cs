using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Prakan.Data.Embedded;

/// <summary>A private PostgreSQL cluster: no TCP, one Unix socket, a child of this process.</summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly ClusterFolder home;
    private readonly bool durable;
    private readonly CancellationTokenSource ending = new();
    private Process server;
    private Task? keeper;

    private EmbeddedPostgres(ClusterFolder home, bool durable)
    {
        (this.home, this.durable) = (home, durable);
        server = Launch();
    }

    public string ConnectionString => home.ConnectionString;

    /// <summary>Starts the cluster of a data folder; makes it first where there is none.</summary>
    public static async Task<EmbeddedPostgres> StartAsync(string path, bool durable = true)
    {
        var folder = ClusterFolder.Prepare(path);
        if (!folder.IsInitialised) await InitialiseAsync(folder);
        await StopOrphanAsync(folder);

        var cluster = new EmbeddedPostgres(folder, durable);
        try
        {
            await cluster.WaitUntilReadyAsync();
            cluster.keeper = cluster.StartAgainWheneverItDiesAsync();
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        if (keeper is not null) await keeper;
        server.StandardInput.Close();
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await server.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            server.Kill(entireProcessTree: true);
        }
        server.Dispose();
        ending.Dispose();
    }

    private Process Launch()
    {
        // The shell stops the server when our end of the pipe closes, also after kill -9 of this process;
        // setsid keeps Ctrl-C for ourselves, so that requests under way still find their database.
        const string script = """
            "$@" & server=$!
            trap 'kill -INT $server' INT TERM
            (read -r _; kill -INT $server) <&3 3<&- >/dev/null 2>&1 &
            wait $server; code=$?
            kill $! 2>/dev/null
            exit $code
            """;
        return PostgresTool.Start("setsid",
            ["sh", "-c", "exec 3<&0; " + script, "prakan-db", .. ClusterFolder.AsOwner(PostgresTool.Binary("postgres")), .. Settings(home, durable)],
            redirectInput: true, logTo: home.Log);
    }

    /// <summary>PostgreSQL recovers by itself what was committed; somebody only has to start it again.</summary>
    private async Task StartAgainWheneverItDiesAsync()
    {
        try
        {
            while (true)
            {
                await server.WaitForExitAsync(ending.Token);
                await Task.Delay(TimeSpan.FromSeconds(1), ending.Token);
                server.Dispose();
                server = Launch();
            }
        }
        catch (OperationCanceledException)
        {
            // Prakan itself is stopping.
        }
    }

    private static string[] Settings(ClusterFolder folder, bool durable) =>
    [
        "-D", folder.Path,
        "-c", "listen_addresses=",
        "-c", $"unix_socket_directories={folder.Socket}",
        "-c", "unix_socket_permissions=0700",
        "-c", "max_connections=120",
        "-c", "shared_buffers=256MB",
        "-c", "random_page_cost=1.1",
        "-c", "jit=off",
        "-c", "timezone=UTC",
        "-c", "statement_timeout=0",
        "-c", $"fsync={(durable ? "on" : "off")}",
        "-c", $"synchronous_commit={(durable ? "on" : "off")}",
        "-c", $"full_page_writes={(durable ? "on" : "off")}",
    ];

    private static async Task InitialiseAsync(ClusterFolder folder)
    {
        // A half-made cluster from a broken first start has no PG_VERSION; it holds nothing and is made anew.
        folder.Empty();
        await PostgresTool.RunAsync(ClusterFolder.AsOwner(PostgresTool.Binary("initdb"),
            "-D", folder.Path, "--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8",
            "--locale-provider=icu", "--icu-locale=th-TH", "--data-checksums", "--no-instructions"));
        await PostgresTool.RunAsync(ClusterFolder.AsOwner("mkdir", "-m", "0700", folder.Socket));
    }

    private static async Task StopOrphanAsync(ClusterFolder folder)
    {
        if (folder.RunningServer() is not { } orphan) return;
        using (orphan)
        {
            await PostgresTool.RunAsync(["kill", "-INT", orphan.Id.ToString(CultureInfo.InvariantCulture)]);
            using var limit = new CancellationTokenSource(Patience);
            await orphan.WaitForExitAsync(limit.Token);
        }
    }

    private async Task WaitUntilReadyAsync()
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(home.ConnectionString + ";Database=postgres;Username=postgres;Pooling=false");
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (!server.HasExited && watch.Elapsed < Patience)
            {
                await Task.Delay(20);
            }
            catch (NpgsqlException)
            {
                throw new CannotStart($"ฐานข้อมูลไม่เริ่มทำงาน ดูสาเหตุที่ {home.Log}", $"The database does not start; the reason is in {home.Log}");
            }
        }
    }
}
