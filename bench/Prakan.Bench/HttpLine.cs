using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Prakan.Bench;

/// <summary>One kept-alive connection that sends the same bytes again and reads each answer to its end; it spends as little as it can.</summary>
internal sealed class HttpLine : IDisposable
{
    private static readonly byte[] HeadEnd = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] LastChunk = "\r\n0\r\n\r\n"u8.ToArray();
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] request;
    private readonly byte[] buffer = new byte[1 << 20];

    private HttpLine(byte[] request) => this.request = request;

    public static async Task<HttpLine> OpenAsync(int port, string path, string? cookie)
    {
        var line = new HttpLine(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\n{(cookie is null ? "" : $"Cookie: {cookie}\r\n")}\r\n"));
        await line.socket.ConnectAsync(IPAddress.Loopback, port);
        return line;
    }

    public async Task<int> AskAsync()
    {
        await socket.SendAsync(request);
        var read = 0;
        while (true)
        {
            var more = await socket.ReceiveAsync(buffer.AsMemory(read));
            if (more == 0) throw new IOException("The server closed the connection.");
            read += more;
            if (IsWhole(buffer.AsSpan(0, read))) return read;
        }
    }

    public void Dispose() => socket.Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf(HeadEnd);
        if (head < 0) return false;
        if (!answer.StartsWith("HTTP/1.1 200"u8)) throw new IOException(Encoding.UTF8.GetString(answer[..Math.Min(200, answer.Length)]));
        var name = answer[..head].IndexOf("Content-Length: "u8);
        if (name < 0) return answer.EndsWith(LastChunk);
        return Utf8Parser.TryParse(answer[(name + 16)..], out int length, out _) && answer.Length == head + HeadEnd.Length + length;
    }
}
