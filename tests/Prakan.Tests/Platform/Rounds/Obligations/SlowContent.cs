using System.Net;
using System.Text;

namespace Prakan.Tests.Platform.Rounds.Obligations;

/// <summary>A form of which one half comes at once and the other after a while.</summary>
internal sealed class SlowContent : HttpContent
{
    private readonly byte[] bytes;
    private readonly Func<TimeSpan> pause;

    public SlowContent(string form, Func<TimeSpan> pause)
    {
        (bytes, this.pause) = (Encoding.ASCII.GetBytes(form), pause);
        Headers.ContentType = new("application/x-www-form-urlencoded");
        Headers.ContentLength = bytes.Length;
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
        await stream.FlushAsync();
        if (pause() is var wait && wait > TimeSpan.Zero) await Task.Delay(wait);
        await stream.WriteAsync(bytes.AsMemory(bytes.Length / 2));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = bytes.Length;
        return true;
    }
}
