namespace Prakan.Platform.Notices;

public sealed class NoticeLetters
{
    public Task WriteAsync(CancellationToken cancel) => Task.CompletedTask;
}
