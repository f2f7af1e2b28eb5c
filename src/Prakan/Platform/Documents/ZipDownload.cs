using System.IO.Compression;
using Microsoft.AspNetCore.Mvc;
using Prakan.Platform.Documents.Sheets;

namespace Prakan.Platform.Documents;

/// <summary>Many files as one, packed while they leave: no more of them than a piece is ever in memory.</summary>
internal sealed class ZipDownload(string name, IAsyncEnumerable<(string Name, Func<CancellationToken, Task<Stream?>> Open)> files) : IActionResult
{
    private const int Piece = 1 << 17;

    public Task ExecuteResultAsync(ActionContext context) => new Download(name, Download.Zip, PackAsync).ExecuteResultAsync(context);

    internal async Task PackAsync(Stream to, CancellationToken cancel)
    {
        await using var outbox = new Outbox();
        using (var package = new ZipArchive(outbox, ZipArchiveMode.Create, leaveOpen: true))
        {
            await foreach (var (called, open) in files.WithCancellation(cancel))
            {
                if (await open(cancel) is not { } content) continue;
                await using (content) await PackAsync(package, called, content, outbox, to, cancel);
            }
        }
        await outbox.SendAsync(to);
    }

    // Pictures, films and PDF are packed already; to press them again costs the disk's speed and saves nothing.
    private static async Task PackAsync(ZipArchive package, string called, Stream content, Outbox outbox, Stream to, CancellationToken cancel)
    {
        var buffer = new byte[Piece];
        using var part = package.CreateEntry(called, CompressionLevel.NoCompression).Open();
        while (await content.ReadAsync(buffer, cancel) is > 0 and var count)
        {
            part.Write(buffer, 0, count);
            if (outbox.Length >= Piece) await outbox.SendAsync(to);
        }
    }
}
