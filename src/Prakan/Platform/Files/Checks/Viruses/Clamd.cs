using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Prakan.Shared;

namespace Prakan.Platform.Files.Checks.Viruses;

/// <summary>Asks the virus scanner of the machine over its socket. Its "clean" is believed only from one that has just found what was planted.</summary>
public sealed class Clamd(string socket)
{
    public const string UsualSocket = "/run/clamav/clamd.ctl";

    private const int LongestAnswer = 1024;

    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    internal async Task ScanAsync(string path, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        using var alarm = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        alarm.CancelAfter(Patience);
        try
        {
            foreach (var probe in Probes.All) RuleBroken.Unless(Found(await AskAsync(new MemoryStream(probe), alarm.Token)) is not null, CheckRules.ScannerAway);
            Judge(await AskAsync(file, alarm.Token));
        }
        catch (Exception fault) when (fault is SocketException or IOException || (fault is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            throw new RuleBroken(CheckRules.ScannerAway);
        }
    }

    private static void Judge(string answer)
    {
        // Only its own limits; a larger file needs a scanner that is set up for it.
        RuleBroken.Unless(!answer.StartsWith("INSTREAM size limit exceeded", StringComparison.Ordinal), CheckRules.NotScanned);
        if (Found(answer) is { } name)
            throw name.StartsWith("Heuristics.Limits.Exceeded", StringComparison.Ordinal) ? new(CheckRules.NotScanned) : new RuleBroken(CheckRules.VirusFound, name);
        RuleBroken.Unless(answer == "stream: OK", CheckRules.ScannerAway);
    }

    private static string? Found(string answer) =>
        answer.StartsWith("stream: ", StringComparison.Ordinal) && answer.EndsWith(" FOUND", StringComparison.Ordinal) ? answer["stream: ".Length..^" FOUND".Length] : null;

    private async Task<string> AskAsync(Stream content, CancellationToken cancel)
    {
        using var connection = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await connection.ConnectAsync(new UnixDomainSocketEndPoint(socket), cancel);
        await using var line = new NetworkStream(connection);
        try
        {
            await SendAsync(content, line, cancel);
        }
        catch (IOException)
        {
            // It hung up in the middle; why, stands in its answer.
        }

        return await AnswerAsync(line, cancel);
    }

    private static async Task SendAsync(Stream content, NetworkStream line, CancellationToken cancel)
    {
        await line.WriteAsync("zINSTREAM\0"u8.ToArray(), cancel);
        var piece = new byte[4 + (1 << 16)];
        int count;
        do
        {
            count = await content.ReadAsync(piece.AsMemory(4), cancel);
            BinaryPrimitives.WriteInt32BigEndian(piece, count);
            await line.WriteAsync(piece.AsMemory(0, 4 + count), cancel);
        }
        while (count > 0);
    }

    // A line that was hung up gives no second word.
    private static async Task<string> AnswerAsync(NetworkStream line, CancellationToken cancel)
    {
        var (answer, length) = (new byte[LongestAnswer], 0);
        while (length < answer.Length && !answer.AsSpan(0, length).EndsWith((byte)0) && await line.ReadAsync(answer.AsMemory(length), cancel) is > 0 and var count) length += count;
        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n');
    }
}
