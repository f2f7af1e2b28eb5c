using System.Diagnostics;
using System.Net.Sockets;
using Prakan.Tests.House;

namespace Prakan.Tests.Data.Embedded;

public sealed class CrashTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("prakan-");

    public CrashTests() => File.SetUnixFileMode(folder.FullName, (UnixFileMode)0b111_101_101);

    [Fact]
    public async Task What_was_committed_survives_kill_9_of_both_and_needs_no_hand()
    {
        using (var first = await RunningPrakan.StartAsync(folder.FullName))
        {
            await first.WriteAsync("before the crash");
            using var postgres = first.Postgres();
            postgres.Kill();
            first.Kill9();
        }
        using (var second = await RunningPrakan.StartAsync(folder.FullName))
        {
            Assert.Equal(["before the crash"], await second.ReadAsync());
            await second.StopAsync();
        }
    }

    [Fact]
    public async Task The_database_ends_with_its_application_even_by_kill_9()
    {
        using var running = await RunningPrakan.StartAsync(folder.FullName);
        using var postgres = running.Postgres();
        running.Kill9();
        Assert.True(postgres.WaitForExit(TimeSpan.FromSeconds(20)), "postgres outlived its application");
    }

    [Fact]
    public async Task A_database_that_dies_alone_is_started_again()
    {
        using var running = await RunningPrakan.StartAsync(folder.FullName);
        await running.WriteAsync("kept");
        using (var postgres = running.Postgres())
        {
            postgres.Kill();
            await postgres.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        Assert.Equal(["kept"], await Eventually(running.ReadAsync));
        await running.StopAsync();
    }

    [Fact]
    public async Task A_second_one_on_the_same_folder_says_so_and_stops()
    {
        using var running = await RunningPrakan.StartAsync(folder.FullName);
        var (code, said) = await RunningPrakan.FailAsync(folder.FullName);
        Assert.Equal(3, code);
        Assert.Contains("already running on this data folder", said, StringComparison.Ordinal);
        Assert.Empty(await running.ReadAsync());
        await running.StopAsync();
    }

    [Fact]
    public async Task A_file_in_place_of_the_folder_is_told_in_one_plain_sentence()
    {
        var file = Path.GetTempFileName();
        var (code, said) = await RunningPrakan.FailAsync(file);
        File.Delete(file);
        Assert.Equal(3, code);
        Assert.Contains(file, said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_is_told_in_one_plain_sentence()
    {
        using var taken = new TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var (code, said) = await RunningPrakan.FailAsync(folder.FullName, ((System.Net.IPEndPoint)taken.LocalEndpoint).Port);
        Assert.Equal(3, code);
        Assert.Contains("The port is taken", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static async Task<T> Eventually<T>(Func<Task<T>> ask)
    {
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(200))
        {
            try
            {
                return await ask();
            }
            catch (Npgsql.NpgsqlException) when (watch.Elapsed < TimeSpan.FromSeconds(30))
            {
                // Still recovering.
            }
            catch (InvalidOperationException) when (watch.Elapsed < TimeSpan.FromSeconds(30))
            {
                // The same, wrapped by EF Core.
            }
        }
    }
}
