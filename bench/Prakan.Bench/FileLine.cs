using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Prakan.Bench;

/// <summary>One kept-alive connection that sends files, or fetches one, and spends as little as it can.</summary>
internal sealed class FileLine(string head) : IDisposable
{
    private static int sent;
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] head = Encoding.ASCII.GetBytes(head), buffer = new byte[1 << 20];

    public static async Task<FileLine> OpenAsync(int port, string head)
    {
        var line = new FileLine(head);
        await line.socket.ConnectAsync(IPAddress.Loopback, port);
        return line;
    }

    /// <summary>The same bytes but for the first four, so that no two files are one.</summary>
    public async Task SendAsync(byte[] content)
    {
        var own = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(own, Interlocked.Increment(ref sent));
        await socket.SendAsync(head);
        await socket.SendAsync(own);
        for (var left = content.AsMemory(4); left.Length > 0;) left = left[await socket.SendAsync(left)..];
        await AnswerAsync();
    }

    /// <summary>The beginning of a file, and no more of it.</summary>
    public async Task BeginAsync(byte[] part)
    {
        await socket.SendAsync(head);
        for (var left = part.AsMemory(); left.Length > 0;) left = left[await socket.SendAsync(left)..];
    }

    public Task GoOnAsync(byte[] part) => socket.SendAsync(part);

    public async Task<long> FetchAsync()
    {
        await socket.SendAsync(head);
        return await AnswerAsync();
    }

    public void Dispose() => socket.Dispose();

    private async Task<long> AnswerAsync()
    {
        var read = 0;
        int end;
        while ((end = buffer.AsSpan(0, read).IndexOf("\r\n\r\n"u8)) < 0) read += await ReceiveAsync(buffer.AsMemory(read));
        var words = Encoding.ASCII.GetString(buffer, 0, end);
        if (!words.StartsWith("HTTP/1.1 20", StringComparison.Ordinal)) throw new IOException(words);
        var length = words.Split("\r\n").Where(one => one.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase)).Select(one => long.Parse(one[16..])).SingleOrDefault();
        for (var left = end + 4 + length - read; left > 0;) left -= await ReceiveAsync(buffer);
        return length;
    }

    private async Task<int> ReceiveAsync(Memory<byte> into) => await socket.ReceiveAsync(into) is > 0 and var more ? more : throw new IOException("The server closed the connection.");
}
