namespace Prakan.Platform.Notices;

public sealed class DigestLetters
{
    public Task WriteAsync(CancellationToken cancel) => Task.CompletedTask;
}
