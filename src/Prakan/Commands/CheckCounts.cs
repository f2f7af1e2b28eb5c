using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Rounds.Board;

namespace Prakan.Commands;

internal sealed class CheckCounts : Command
{
    public override string[] Words => ["check", "counts"];
    public override string Summary => "Counts from nothing and says whether the counts that are kept are right: the board of every round, which --mend puts right, and those of the systems.";
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
            if (faults > 0 && !mend) wrong++;
            Say($"{round.Id}", faults, mend, round.Title);
        }
        foreach (var kept in Program.Modules.SelectMany(module => module.KeptCounts))
        {
            var faults = await kept.FaultsAsync(db, default);
            if (faults > 0) wrong++;
            Say("", faults, mend: false, kept.Name);
        }
        return wrong == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static void Say(string number, int faults, bool mend, string what) =>
        Console.WriteLine($"{number,6}  {(faults == 0 ? "right" : $"{faults:N0} counts {(mend ? "mended" : "wrong")}"),-20} {what}");
}
