using System.Diagnostics;
using System.Net.Sockets;
using System.Security.Cryptography;
using Prakan.FaultTests.Lines;
using Prakan.Tests.House;

namespace Prakan.FaultTests;

/// <summary>Lines of villages, at their real pace: a file is smaller here, not faster.</summary>
public sealed class SlowLineTests(Town town)
{
    private const int Honest = 16_000 / 8, Stalling = 100, Seconds = 16, Bytes = Honest * Seconds;

    /// <summary>More than the house keeps contexts for, even in a short run.</summary>
    private static readonly int Many = Town.IsLong ? 2_000 : 1_200;

    private static readonly TimeSpan Bearable = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Sixteen_kilobits_a_second_are_enough_and_a_line_that_only_holds_on_is_hung_up()
    {
        await town.ServeAsync();
        var crowd = await Crowd.GatherAsync(town, 5, Bytes);
        var lines = await crowd.CallAsync(town.Port, 5, []);
        var ends = await Task.WhenAll(lines.Select((line, place) => TrickleAsync(line, place == 4 ? Stalling : Honest)));
        Assert.All(ends[..4], end => Assert.Contains($"Upload-Offset: {Bytes}\r\n", end, StringComparison.Ordinal));
        // The control: below 240 bytes a second the house lets go, so that those above were not merely left alone.
        Assert.DoesNotContain($"Upload-Offset: {Bytes}\r\n", ends[4], StringComparison.Ordinal);
        foreach (var line in lines) line.Dispose();
    }

    [Fact]
    public async Task Thousands_of_slow_lines_do_not_stop_a_page_nor_does_their_breaking_all_at_once()
    {
        await town.ServeAsync();
        var crowd = await Crowd.GatherAsync(town, Many, 100_000);
        var lines = await crowd.CallAsync(town.Port, Many, new byte[1_000]);
        using var stop = new CancellationTokenSource();
        var trickling = Task.Run(async () =>
        {
            for (; !stop.IsCancellationRequested; await Task.Delay(1_000)) foreach (var line in lines) await line.GetStream().WriteAsync(new byte[300]);
        }, TestContext.Current.CancellationToken);
        var somsri = await town.As(Cast.Somsri);
        var p95 = await P95Async(() => somsri.Get($"/obligations/{town.Drafts[0]}"), 100);
        await stop.CancelAsync();
        await trickling;
        // None was hung up meanwhile.
        Assert.All(lines, line => Assert.False(line.Client.Poll(0, SelectMode.SelectRead)));
        foreach (var line in lines) line.Dispose();
        TestContext.Current.SendDiagnosticMessage($"A page beside {Many:N0} slow lines: p95 {p95.TotalMilliseconds:0} ms");
        Assert.True(p95 < Bearable, $"The page took {p95}.");
        await town.DemandReadyAsync();
    }

    [Fact]
    public async Task A_page_that_is_held_up_would_be_seen() =>
        Assert.False(await P95Async(async () =>
        {
            await Task.Delay(1_100);
            return await (await town.As(Cast.Somsri)).Get("/healthz");
        }, 1) < Bearable);

    private static async Task<TimeSpan> P95Async(Func<Task<Answer>> ask, int times)
    {
        var took = new List<TimeSpan>();
        for (var time = 0; time < times; time++)
        {
            var began = Stopwatch.GetTimestamp();
            Assert.Equal(200, (int)(await ask()).Status);
            took.Add(Stopwatch.GetElapsedTime(began));
        }
        return took.Order().ElementAt(times * 95 / 100);
    }

    /// <summary>So many bytes a second, four times a second, for as long as it takes or as the house listens.</summary>
    private static async Task<string> TrickleAsync(TcpClient line, int pace)
    {
        var (content, answer) = (RandomNumberGenerator.GetBytes(Bytes), Crowd.AnswerAsync(line));
        try
        {
            for (var sent = 0; sent < Bytes && !answer.IsCompleted; sent += pace / 4)
            {
                await line.GetStream().WriteAsync(content.AsMemory(sent, Math.Min(pace / 4, Bytes - sent)));
                await Task.Delay(250);
            }
        }
        catch (IOException)
        {
            // Hung up.
        }
        return await answer;
    }
}
