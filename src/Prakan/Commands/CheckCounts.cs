using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Rounds.Board;

namespace Prakan.Commands;

internal sealed class CheckCounts : Command
{
    public override string[] Words => ["check", "counts"];
    public override string Summary => "Counts every round's reports from nothing and says whether the board's counts are right; with --mend puts right what is not.";
    public override string Usage => "[--data DIR] [--mend]";

    public override async Task<int> RunAsync(string[] args)
    {
        var mend = args.Contains("--mend");
        await using var house = await OpenHouse.EnterAsync(Options.Read([.. args.Where(arg => arg != "--mend")]));
        await using var db = house.Database.Open();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(5));
        var wrong = 0;
        foreach (var round in await db.Rounds.AsNoTracking().OrderBy(one => one.Id).Select(one => new { one.Id, one.Plan.Title }).ToListAsync())
        {
            var faults = mend ? await db.MendCountsAsync(round.Id, default) : await db.CountFaultsAsync(round.Id, default);
            if (faults > 0) wrong++;
            Console.WriteLine($"{round.Id,6}  {(faults == 0 ? "right" : $"{faults:N0} counts {(mend ? "mended" : "wrong")}"),-20} {round.Title}");
        }
        return wrong == 0 || mend ? ExitCode.Done : ExitCode.Refused;
    }
}
