using System.Diagnostics;
using Prakan.Platform.Audit;
using Prakan.Platform.Organisations.Import;
using Prakan.Shared;

namespace Prakan.Commands;

internal sealed class ImportOrganisations : Command
{
    private const int MostPrinted = 50;

    public override string[] Words => ["import", "organisations"];
    public override string Summary => """
        Takes organisations from a .csv or .xlsx sheet into the register, whole or not at all; a second run changes nothing.
          --dry-run        only says what would change and what is wrong
          --on DATE        the day from which changes hold (31/10/2568 or 2025-10-31; today when left out)
          --below CODE     takes only organisations below the one that bears this code
          --faults FILE    writes the sheet back as .xlsx with what is wrong beside each row
        Ends with 0 when done, 1 when the sheet has faults and nothing was taken.
        """;
    public override string Usage => "FILE [--dry-run] [--on DATE] [--below CODE] [--faults FILE] [--data DIR]";

    public override async Task<int> RunAsync(string[] args)
    {
        if (ImportArguments.Read(args) is not { } asked) return Misuse();
        if (!File.Exists(asked.File)) return NoSuchFile(asked.File);
        await using var house = await OpenHouse.EnterAsync(Options.Read(asked.Rest));
        await using var db = house.Database.Open();
        var below = await Standpoints.FindAsync(db, asked.Below, default);
        var terms = new ImportTerms(below, asked.On ?? house.Clock.Today(), Actor.Prakan);
        var started = Stopwatch.GetTimestamp();
        await using var run = await ImportRun.CheckAsync(db, asked.File, terms, house.Clock.GetUtcNow(), toApply: !asked.DryRun, new Counter(), default);
        await Print(run.Report, asked);
        if (asked.Faults is { } answer)
        {
            await using var to = File.Create(answer);
            await SheetAnswer.WriteAsync(asked.File, run, to, default);
        }
        if (!run.Report.MayApply) return ExitCode.Refused;
        if (asked.DryRun) return ExitCode.Done;
        await run.ApplyAsync($"import:{Path.GetFileName(asked.File)}", default);
        await Console.Out.WriteLineAsync($"นำเข้าแล้ว ใช้เวลา {ThaiAmounts.Duration(Stopwatch.GetElapsedTime(started))}");
        return ExitCode.Done;
    }

    private int Misuse()
    {
        Console.Error.WriteLine($"prakan {string.Join(' ', Words)} {Usage}");
        return ExitCode.Misused;
    }

    private static int NoSuchFile(string file)
    {
        Console.Error.WriteLine($"ไม่พบไฟล์: {Path.GetFullPath(file)}\nThere is no such file.");
        return ExitCode.Misused;
    }

    private static async Task Print(ImportReport report, ImportArguments asked)
    {
        await Console.Out.WriteLineAsync($"{report.Rows:N0} แถว: เพิ่มใหม่ {report.New:N0} · แก้ไข {report.Changed:N0} · ไม่เปลี่ยน {report.Unchanged:N0} · ต้องแก้ {report.Faulty:N0}");
        if (report.Ignored.Count > 0) await Console.Out.WriteLineAsync($"คอลัมน์ที่ไม่ได้นำเข้า: {string.Join(", ", report.Ignored)}");
        foreach (var fault in report.Faults.Take(MostPrinted))
            await Console.Out.WriteLineAsync($"แถว {fault.Row}\t{fault.Heading}\t“{fault.Shown}”\t{(fault.IsQuery ? "ข้อสังเกต: " : "")}{fault.Thai}");
        var more = report.FaultCount + report.QueryCount - Math.Min(report.Faults.Count, MostPrinted);
        if (more > 0) await Console.Out.WriteLineAsync($"และอีก {more:N0} ข้อ{(asked.Faults is null ? " (ดูทั้งหมดด้วย --faults FILE)" : "")}");
    }

    private sealed class Counter : IProgress<int>
    {
        public void Report(int value) => Console.Error.Write($"\rอ่านแล้ว {value:N0} แถว ");
    }
}
