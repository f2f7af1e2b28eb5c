using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Board;

/// <summary>Folds what was counted into the sums, every few seconds, on any node: a board stays right without it, but not quick.</summary>
internal sealed class BoardClock(SystemDb system, TimeProvider clock, ILogger<BoardClock> log)
    : Recurring(TimeSpan.FromSeconds(2), clock, log)
{
    protected override string Trouble => "Counts could not be folded";

    protected override async Task TurnAsync(int turn, CancellationToken cancel)
    {
        await using var db = system.Open();
        await db.FoldCountsAsync(cancel);
    }
}
