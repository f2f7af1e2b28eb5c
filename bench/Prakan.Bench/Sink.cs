using System.Buffers;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Prakan.Shared;

namespace Prakan.Bench;

/// <summary>What files are measured beside: a bare Kestrel that reads them to nothing, that does the least that makes them durable, and that sends one.</summary>
internal static class Sink
{
    private const int Piece = 64 << 10;

    public static async Task<int> ServeAsync(int port, string folder)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Limits.MaxRequestBodySize = null).UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(http => http.Request.Path.Value switch
        {
            "/nothing" => http.Request.Body.CopyToAsync(Stream.Null),
            "/durable" => KeepAsync(http.Request.Body, folder),
            _ => FetchAsync(http.Response, Path.Combine(folder, "sent")),
        });
        await app.RunAsync();
        return 0;
    }

    private static Task FetchAsync(HttpResponse answer, string path)
    {
        answer.ContentLength = new FileInfo(path).Length;
        return answer.SendFileAsync(path);
    }

    /// <summary>Reads, hashes, writes, syncs, names, and syncs the name.</summary>
    private static async Task KeepAsync(Stream body, string folder)
    {
        var growing = Path.Combine(folder, $"{Guid.NewGuid():n}");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = ArrayPool<byte>.Shared.Rent(Piece);
        using (var file = File.OpenHandle(growing, FileMode.CreateNew, FileAccess.Write))
        {
            var length = 0L;
            while (await body.ReadAsync(piece.AsMemory(0, Piece)) is > 0 and var count)
            {
                hash.AppendData(piece, 0, count);
                await RandomAccess.WriteAsync(file, piece.AsMemory(0, count), length);
                length += count;
            }
            Libc.Sync(file, growing);
        }
        ArrayPool<byte>.Shared.Return(piece);
        File.Move(growing, Path.Combine(folder, Convert.ToHexStringLower(hash.GetCurrentHash())));
        using var within = Libc.OpenFolder(folder);
        Libc.Sync(within, folder);
    }
}
