using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.FaultTests.Disk;
using Prakan.FaultTests.Ledgers;
using Prakan.FaultTests.Lines;
using Prakan.Platform.Files;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Files.Checks.Made;
using Prakan.Tests.Platform.Files.Checks.Viruses;

namespace Prakan.FaultTests;

/// <summary>Whoever looks into a file is taken over by it, or is not there: nothing is let through, and the house goes on.</summary>
public sealed class ParserTests(Town town)
{
    /// <summary>Longer than a file may take to be looked into.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(50);

    private static int made;

    public static TheoryData<string, FileState> Behaviours => Town.IsLong
        ? new() { { FakedParser.OverflowsItsStack, FileState.Held }, { FakedParser.SwallowsMemory, FileState.Refused }, { FakedParser.Loops, FileState.Held }, { FakedParser.Hangs, FileState.Held } }
        : new() { { FakedParser.OverflowsItsStack, FileState.Held }, { FakedParser.SwallowsMemory, FileState.Refused } };

    [Theory]
    [MemberData(nameof(Behaviours))]
    public async Task A_parser_that_a_file_has_taken_over_lets_nothing_through(string behaviour, FileState end)
    {
        await town.ServeAsync();
        town.Parser.Behave(behaviour);
        try
        {
            var file = await SendAsync();
            await town.DemandReadyAsync();
            await UntilAsync(file, one => one.State == end);
            await DemandClosedAsync(file);
            await town.DemandReadyAsync();
        }
        finally
        {
            town.Parser.Heal();
        }
    }

    [Fact]
    public async Task Without_a_scanner_and_with_one_that_hangs_a_file_waits_and_with_a_whole_one_it_opens()
    {
        await town.ServeAsync();
        var file = await SendAsync();
        await UntilAsync(file, one => one.State == FileState.Received && one.NextCheckAt > DateTimeOffset.UtcNow);
        await DemandClosedAsync(file);

        using (var hanging = new HangingScanner(town.ScannerSocket))
        {
            await DueAsync(file);
            await hanging.Asked.WaitAsync(Patience, TestContext.Current.CancellationToken);
            await UntilAsync(file, one => one.State == FileState.Checking);
            await DemandClosedAsync(file);
            await town.DemandReadyAsync();
        }
        await UntilAsync(file, one => one.State == FileState.Received);
        await DemandClosedAsync(file);

        // The control: what was kept from others by nothing but the scanner's absence opens with it.
        await using var clamd = await RealClamd.StartAsync();
        File.CreateSymbolicLink(town.ScannerSocket, clamd.Socket);
        await DueAsync(file);
        await UntilAsync(file, one => one.State == FileState.Clean);
        File.Delete(town.ScannerSocket);
        Assert.Equal(HttpStatusCode.OK, (await (await town.As(Cast.Mali)).Get($"/files/{file}/content")).Status);
    }

    private async Task<Guid> SendAsync()
    {
        var ledger = new Ledger();
        var line = await (await Clerk.At(town, ledger, town.Drafts[3])).SendAsync(Honest());
        Assert.Empty(await new Checker(town, ledger).LookAsync());
        await using var db = town.OpenDb();
        var hash = Convert.FromHexString(line.Sha256);
        return await db.StoredFiles.Where(one => one.Sha256 == hash).Select(one => one.Id).SingleAsync();
    }

    /// <summary>A paper like any other, and not the same twice.</summary>
    private static byte[] Honest() => new PdfFile { Pages = [$"BT /F1 12 Tf 72 700 Td (Minutes of meeting {++made}) Tj ET"] }.Bytes();

    private async Task DemandClosedAsync(Guid file) => Assert.Equal(HttpStatusCode.NotFound, (await (await town.As(Cast.Mali)).Get($"/files/{file}/content")).Status);

    private async Task DueAsync(Guid file)
    {
        await using var db = town.OpenDb();
        await db.StoredFiles.Where(one => one.Id == file).ExecuteUpdateAsync(row => row.SetProperty(one => one.NextCheckAt, DateTimeOffset.UtcNow));
    }

    private async Task UntilAsync(Guid file, Func<StoredFile, bool> reached)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            await using var db = town.OpenDb();
            var one = await db.StoredFiles.AsNoTracking().SingleAsync(one => one.Id == file);
            if (reached(one)) return;
            Assert.False(patience.IsCancellationRequested, $"It stays {one.State}, {string.Join(", ", one.Findings.Select(finding => finding.Code))}.");
            await Task.Delay(100, CancellationToken.None);
        }
    }
}
