using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Prakan.Tests.Platform.Files.Store.S3;

/// <summary>What passes over one line, a piece at a time, and what becomes of it.</summary>
internal sealed class BadTalk(Func<LineFault> fault, Socket client, Socket store)
{
    private const int Body = 8_000, CutAfter = 100_000, PerSecond = 512 << 10;
    private bool keeps;
    private long sent, answered;

    public async Task SendAsync(CancellationToken cancel)
    {
        var room = new byte[64 << 10];
        while (await client.ReceiveAsync(room.AsMemory(), cancel) is > 0 and var count)
        {
            var piece = room.AsMemory(0, count);
            if (MethodOf(piece.Span) is { } method)
            {
                (keeps, sent, answered) = (method is "PUT" or "POST", 0, 0);
                if (fault() == LineFault.Refuses) return;
                if (fault() == LineFault.Unavailable)
                {
                    await SayAsync("503 Service Unavailable", "", cancel);
                    return;
                }
                if (fault() == LineFault.SaysYes && method == "PUT")
                {
                    await SwallowAsync(piece, cancel);
                    return;
                }
            }
            sent += count;
            await SpoilAsync(piece, LineFault.CutsSending, LineFault.BendsSending, sent, cancel);
            await store.SendAsync(piece, cancel);
        }
    }

    public async Task AnswerAsync(CancellationToken cancel)
    {
        var room = new byte[64 << 10];
        while (await store.ReceiveAsync(room.AsMemory(), cancel) is > 0 and var count)
        {
            var piece = room.AsMemory(0, count);
            answered += count;
            if (keeps && !IsGoOn(piece.Span))
            {
                if (fault() == LineFault.LosesReply) return;
                if (fault() == LineFault.WrongTag) BendTag(piece.Span);
            }
            await SpoilAsync(piece, LineFault.CutsReading, LineFault.BendsReading, answered, cancel);
            await client.SendAsync(piece, cancel);
        }
    }

    private async Task SpoilAsync(Memory<byte> piece, LineFault cuts, LineFault bends, long passed, CancellationToken cancel)
    {
        if (fault() == LineFault.Hangs) await Task.Delay(Timeout.Infinite, cancel);
        if (fault() == LineFault.Slow) await Task.Delay(TimeSpan.FromSeconds((double)piece.Length / PerSecond), cancel);
        if (fault() == cuts && passed > CutAfter) throw new IOException("cut");
        if (fault() == LineFault.Trickles && cuts == LineFault.CutsReading && piece.Length > Body) await TrickleAsync(piece, cancel);
        // What is this long is no head.
        if (fault() == bends && piece.Length > Body) piece.Span[^1] ^= 1;
    }

    private async Task TrickleAsync(ReadOnlyMemory<byte> piece, CancellationToken cancel)
    {
        for (var at = 0; at < piece.Length; at++)
        {
            await client.SendAsync(piece.Slice(at, 1), cancel);
            await Task.Delay(100, cancel);
        }
    }

    /// <summary>Takes all of it and keeps nothing, with the tag that the client expects.</summary>
    private async Task SwallowAsync(Memory<byte> first, CancellationToken cancel)
    {
        var head = Encoding.ASCII.GetString(first.Span);
        var end = head.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
        var length = long.Parse(head.Split("Content-Length: ")[1].Split("\r\n")[0]);
        if (head.Contains("100-continue", StringComparison.OrdinalIgnoreCase)) await client.SendAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray(), cancel);
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        sum.AppendData(first.Span[end..]);
        var room = new byte[64 << 10];
        for (var taken = (long)first.Length - end; taken < length;)
        {
            var count = await client.ReceiveAsync(room.AsMemory(), cancel);
            sum.AppendData(room, 0, count);
            taken += count;
        }
        await SayAsync("200 OK", $"ETag: \"{Convert.ToHexStringLower(sum.GetCurrentHash())}\"\r\n", cancel);
    }

    private async Task SayAsync(string status, string head, CancellationToken cancel) =>
        await client.SendAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{head}Content-Length: 0\r\nConnection: close\r\n\r\n"), cancel);

    private static string? MethodOf(ReadOnlySpan<byte> piece)
    {
        var space = piece[..Math.Min(8, piece.Length)].IndexOf((byte)' ');
        return space > 0 && Encoding.ASCII.GetString(piece[..space]) is "GET" or "PUT" or "POST" or "HEAD" or "DELETE" ? Encoding.ASCII.GetString(piece[..space]) : null;
    }

    private static bool IsGoOn(ReadOnlySpan<byte> piece) => piece.StartsWith("HTTP/1.1 100"u8);

    private static void BendTag(Span<byte> piece)
    {
        var tag = Encoding.ASCII.GetString(piece).IndexOf("etag: \"", StringComparison.OrdinalIgnoreCase);
        if (tag >= 0) piece[tag + 8] = piece[tag + 8] == (byte)'0' ? (byte)'1' : (byte)'0';
    }
}
