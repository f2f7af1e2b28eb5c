using Prakan.Platform.Documents;
using Prakan.Platform.Files.Previews;
using Prakan.Platform.Files.Strays;
using Prakan.Platform.Files.Trash;
using Prakan.Platform.Files.Uploads;
using Prakan.Shared;

namespace Prakan.Platform.Files;

/// <summary>Has files examined as they come, and sweeps now and then what nobody is sending any more.</summary>
internal sealed class FilesClock(Examining examining, UploadSweep sweep, Emptying trash, StraySweep strays, PagePictures pictures, TimeProvider clock, ILogger<FilesClock> log)
    : Recurring(TimeSpan.FromSeconds(2), clock, log)
{
    private const int SweepEvery = 300, StraysEvery = 6 * 60 * 30;

    protected override string Trouble => "Files could not be looked after";

    protected override async Task TurnAsync(int turn, CancellationToken cancel)
    {
        if (turn == 0 && !ChildProcess.IsOffNetwork) log.LogWarning("Programs that look into strangers' files cannot be kept off the network here: unshare --net fails");
        // Whoever sends comes first, yet something is examined every second.
        while (await examining.NextAsync(cancel)) await UploadTurn.QuietAsync(TimeSpan.FromSeconds(1), cancel);
        if (turn % SweepEvery != 0) return;
        await sweep.SweepAsync(cancel);
        pictures.Sweep();
        await trash.EmptyAsync(cancel);
        if (turn % StraysEvery == 0) await strays.SweepAsync(cancel);
    }
}
