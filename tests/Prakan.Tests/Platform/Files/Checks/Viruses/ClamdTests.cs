using System.Net.Sockets;
using Prakan.Platform.Files.Checks;
using Prakan.Platform.Files.Checks.Viruses;
using Prakan.Tests.Platform.Files.Checks.Made;

namespace Prakan.Tests.Platform.Files.Checks.Viruses;

public sealed class ClamdTests : IDisposable
{
    private static readonly byte[] Clean = new PngFile().Bytes();

    private readonly Strangers files = new();

    [Fact]
    public async Task What_a_scanner_knows_is_held_and_everything_else_is_clean()
    {
        await using var clamd = await RealClamd.StartAsync();
        Assert.Equal(VerdictState.Clean, (await Examine(clamd.Socket, Clean)).State);
        var planted = new PngFile { Notes = [("tEXt", [.. "Comment\0"u8, .. PdfFile.Latin(RealClamd.Marked)])] };
        var verdict = await Examine(clamd.Socket, planted.Bytes());
        Assert.Equal((VerdictState.Held, CheckRules.VirusFound), (verdict.State, Assert.Single(verdict.Findings).Code));
        Assert.StartsWith("Planted", verdict.Findings[0].Details[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scanner_that_knows_nothing_is_not_believed()
    {
        await using var clamd = await RealClamd.StartAsync(knowsTestVirus: false);
        Waits(await Examine(clamd.Socket, Clean));
    }

    [Fact]
    public async Task A_scanner_that_is_silent_about_its_limits_is_not_believed()
    {
        await using var clamd = await RealClamd.StartAsync(reportsLimits: false);
        Waits(await Examine(clamd.Socket, Clean));
    }

    [Fact]
    public async Task What_is_larger_than_a_scanner_looks_is_held()
    {
        await using var clamd = await RealClamd.StartAsync(megabytes: 1);
        var large = new JpegFile { Notes = [.. Enumerable.Repeat(((byte)0xEF, new byte[60_000]), 60)] };
        var verdict = await Examine(clamd.Socket, large.Bytes());
        Assert.Equal((VerdictState.Held, CheckRules.NotScanned), (verdict.State, Assert.Single(verdict.Findings).Code));
    }

    [Fact]
    public async Task Without_a_scanner_a_file_waits() => Waits(await Examine(files.NewPath("nobody"), Clean));

    [Fact]
    public async Task A_file_that_is_refused_anyway_is_refused_without_a_scanner() =>
        Assert.Equal(VerdictState.Refused, (await Examine(files.NewPath("nobody"), Clean[..^1])).State);

    [Theory]
    [InlineData("")]
    [InlineData("stream: OK\0")]
    [InlineData("stream: Eicar FOUND")]
    [InlineData("UNKNOWN COMMAND\0")]
    public async Task Whoever_gives_always_the_same_answer_is_not_believed(string answer)
    {
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(files.NewPath("parrot")));
        listener.Listen();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var parrot = AnswerAsync(listener, answer, over.Token);
        var verdict = await Examine(files.NewPath("parrot"), Clean);
        await over.CancelAsync();
        await parrot;
        Assert.NotEqual(VerdictState.Clean, verdict.State);
        if (!answer.Contains("FOUND", StringComparison.Ordinal)) Waits(verdict);
    }

    [Fact]
    public async Task A_scanner_that_hangs_lets_nothing_through()
    {
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(files.NewPath("deaf")));
        listener.Listen();
        Waits(await Examine(files.NewPath("deaf"), Clean));
    }

    public void Dispose() => files.Dispose();

    private static void Waits(Verdict verdict) => Assert.Equal((VerdictState.Waiting, CheckRules.ScannerAway), (verdict.State, Assert.Single(verdict.Findings).Code));

    private Task<Verdict> Examine(string socket, byte[] content) =>
        files.ExamineAsync(content, examiner: new Examiner(new Clamd(socket) { Patience = TimeSpan.FromSeconds(3) }));

    private static async Task AnswerAsync(Socket listener, string answer, CancellationToken over)
    {
        try
        {
            while (true)
            {
                using var caller = await listener.AcceptAsync(over);
                var buffer = new byte[1 << 17];
                // All that a caller sends ends with four zeros.
                while (await caller.ReceiveAsync(buffer, over) is > 0 and var count && !buffer.AsSpan(0, count).EndsWith(new byte[4]))
                {
                }

                await caller.SendAsync(PdfFile.Latin(answer), over);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }
}
