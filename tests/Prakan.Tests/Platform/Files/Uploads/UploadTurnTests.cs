using Prakan.Platform.Files.Uploads;

namespace Prakan.Tests.Platform.Files.Uploads;

public sealed class UploadTurnTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_quiet_once_the_turn_is_given_back()
    {
        var turn = new UploadTurn();
        await turn.TakeAsync(Cancel);
        var quiet = UploadTurn.QuietAsync(Long, Cancel);
        Assert.NotSame(quiet, await Task.WhenAny(quiet, Task.Delay(200, Cancel)));
        turn.Give();
        await quiet;
    }

    [Fact]
    public async Task Nobody_is_waited_for_without_end()
    {
        var turn = new UploadTurn();
        await turn.TakeAsync(Cancel);
        await UploadTurn.QuietAsync(TimeSpan.FromMilliseconds(100), Cancel);
        turn.Give();
    }
}
