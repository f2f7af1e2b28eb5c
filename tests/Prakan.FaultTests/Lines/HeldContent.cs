using System.Net;
using System.Net.Http.Headers;

namespace Prakan.FaultTests.Lines;

/// <summary>A piece that stops half-way until it is told to go on.</summary>
internal sealed class HeldContent : HttpContent
{
    private readonly TaskCompletionSource half = new(TaskCreationOptions.RunContinuationsAsynchronously), goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly byte[] content;

    public HeldContent(byte[] content)
    {
        this.content = content;
        Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
    }

    public Task Half => half.Task;

    public void GoOn() => goOn.TrySetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(content.AsMemory(0, content.Length / 2));
        await stream.FlushAsync();
        half.TrySetResult();
        await goOn.Task;
        await stream.WriteAsync(content.AsMemory(content.Length / 2));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = content.Length;
        return true;
    }
}
