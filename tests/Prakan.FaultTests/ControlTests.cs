using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Prakan.FaultTests.Disk;
using Prakan.FaultTests.Ledgers;
using Prakan.FaultTests.Lines;
using Prakan.Tests.House;

namespace Prakan.FaultTests;

/// <summary>Houses that are broken on purpose: a checker that does not see it would see nothing.</summary>
public sealed class ControlTests(Town town)
{
    private readonly Ledger ledger = new();

    [Fact]
    public async Task A_disk_that_only_says_that_it_has_saved_is_found_out()
    {
        await town.ServeAsync();
        var clerk = await Clerk.At(town, ledger, town.Drafts[0]);
        await clerk.SendAsync(5_000);
        var (bytes, name) = (RandomNumberGenerator.GetBytes(40_000), RandomNumberGenerator.GetBytes(41_000));
        town.Disk.Plan("sync", 0, FaultyDisk.Swallow);
        Assert.Equal(Fate.Acknowledged, (await clerk.SendAsync(bytes)).Fate);
        town.Disk.Plan("sync-folder", 0, FaultyDisk.Swallow);
        Assert.Equal(Fate.Acknowledged, (await clerk.SendAsync(name)).Fate);
        town.Kill9();
        await town.FallAsync();
        await town.RecoverAsync();

        var faults = await new Checker(town, ledger).LookAsync();
        Assert.Contains(faults, fault => fault.StartsWith("acknowledged, and its bytes are 0 instead of 40,000", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("acknowledged, and its bytes are lost", StringComparison.Ordinal) && fault.Contains("41000", StringComparison.Ordinal));
        Assert.Equal(4, faults.Count);
        foreach (var content in new[] { bytes, name }) await PutBackAsync(content);
    }

    [Fact]
    public async Task A_file_that_is_cut_or_changed_afterwards_is_found_out()
    {
        await town.ServeAsync();
        var clerk = await Clerk.At(town, ledger, town.Drafts[0]);
        var contents = new[] { RandomNumberGenerator.GetBytes(3_000), RandomNumberGenerator.GetBytes(3_000) };
        foreach (var content in contents) await clerk.SendAsync(content);
        Assert.Empty(await new Checker(town, ledger).LookAsync());
        await using (var cut = File.OpenWrite(PlaceOf(contents[0]))) cut.SetLength(2_999);
        await File.WriteAllBytesAsync(PlaceOf(contents[1]), [.. contents[1][..^1], (byte)~contents[1][^1]], TestContext.Current.CancellationToken);

        var faults = await new Checker(town, ledger).LookAsync();
        Assert.Single(faults, fault => fault.StartsWith("acknowledged, and its bytes are 2,999 instead", StringComparison.Ordinal));
        Assert.Single(faults, fault => fault.StartsWith("acknowledged, and its bytes are damaged", StringComparison.Ordinal));
        foreach (var content in contents) await PutBackAsync(content);
        Assert.Empty(await new Checker(town, ledger).LookAsync());
    }

    [Fact]
    public async Task Who_says_that_a_file_has_come_before_it_is_committed_is_found_out()
    {
        await town.ServeAsync();
        using var line = new HttpClient(new HastyLine()) { BaseAddress = new Uri($"http://localhost:{town.Port}") };
        Assert.Equal(Fate.Acknowledged, (await (await Clerk.At(town, ledger, town.Drafts[0], line)).SendAsync(2_000)).Fate);
        var faults = await new Checker(town, ledger).LookAsync();
        Assert.Equal(2, faults.Count);
        Assert.StartsWith("acknowledged, and no row", faults[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_refused_and_is_there_is_found_out()
    {
        await town.ServeAsync();
        (await (await Clerk.At(town, ledger, town.Drafts[0])).SendAsync(2_000)).Fate = Fate.Refused;
        Assert.StartsWith("refused, and there", Assert.Single(await new Checker(town, ledger).LookAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_of_nobody_is_found_out()
    {
        await town.ServeAsync();
        ledger.Receive(town.Drafts[0], "RC-AAAA-AAAA-AAAA");
        Assert.Equal(2, (await new Checker(town, ledger).LookAsync()).Count);
    }

    [Fact]
    public async Task A_health_that_lies_is_found_out()
    {
        await town.ServeAsync();
        using var door = new TcpListener(IPAddress.Loopback, 0);
        door.Start();
        var lying = Lie(door);
        var liar = await town.As(Cast.Somsri, Town.Line(((IPEndPoint)door.LocalEndpoint).Port));
        Assert.Equal("ok", (await liar.Get("/healthz")).Text);
        await Assert.ThrowsAsync<NotReadyException>(() => Readiness.DemandAsync(liar, town.Drafts[0]));
        door.Stop();
        await lying;

        static async Task Lie(TcpListener door)
        {
            try
            {
                while (await door.AcceptTcpClientAsync() is { } caller)
                {
                    using var line = caller;
                    _ = await line.GetStream().ReadAtLeastAsync(new byte[4096], 10, throwOnEndOfStream: false);
                    await line.GetStream().WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"));
                }
            }
            catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
            {
                // Nobody asks any more.
            }
        }
    }

    private string PlaceOf(byte[] content)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(content));
        return Path.Combine(town.Files, name[..2], name[2..4], name);
    }

    /// <summary>The town is others' too.</summary>
    private async Task PutBackAsync(byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PlaceOf(content))!);
        await File.WriteAllBytesAsync(PlaceOf(content), content);
    }
}
