namespace Prakan.Bench;

/// <summary>Every figure beside its bare limit, in one run on one machine; only the ratios travel.</summary>
internal static class Rows
{
    /// <summary>A group of rows has a name, by which it can be asked for alone.</summary>
    private static readonly (string Name, Func<Ground, Task> Measure)[] Groups =
    [
        ("pages", Pages.MeasureAsync),
        ("sign-in", SignIns.MeasureAsync),
        ("import", Imports.MeasureAsync),
        ("slips", Slips.MeasureAsync),
        ("submit", Submissions.MeasureAsync),
        ("audit", AuditVerify.MeasureAsync),
        ("board", Boards.MeasureAsync),
        // Last: it writes reports by hand that nobody has sent.
        ("inbox", Inboxes.MeasureAsync),
    ];

    private const string Preface = """
        # Performance

        Written by `dotnet run -c Release --project bench/Prakan.Bench`: the whole country (60,000 institutions) in the embedded database, 8 connections,
        server, database and load on the same two cores. Only the ratios travel from one machine to another. Where the time goes, and what made
        the pages quick, stands in [performance-notes.md](performance-notes.md).


        """;

    /// <summary>Without names all rows, written down; with names only those; --short is a quick look at a province, --data DIR at a demo that stands.</summary>
    public static async Task<int> PrintAsync(string[] args)
    {
        var asked = Asked.Read(args);
        if (asked.Names.Except(Groups.Select(group => group.Name)).Any())
        {
            await Console.Error.WriteLineAsync($"bench [--short] [--data DIR] [{string.Join("] [", Groups.Select(group => group.Name))}]");
            return 2;
        }
        var folder = Directory.CreateTempSubdirectory("prakan-");
        File.SetUnixFileMode(folder.FullName, (UnixFileMode)0b111_101_101);
        try
        {
            var ground = new Ground(folder.FullName, asked.Data ?? Path.Combine(folder.FullName, "demo"), asked.Brief);
            if (asked.Data is null) await Servant.RunPrakanAsync("demo", "--size", asked.Brief ? "province" : "country", "--data", ground.Data);
            foreach (var (name, measure) in Groups)
            {
                if (asked.Names is not [] && !asked.Names.Contains(name)) continue;
                var said = ground.Report.Length;
                await measure(ground);
                Console.Write(ground.Report.ToString()[said..]);
            }
            if (asked is { Names: [], Brief: false, Data: null }) await File.WriteAllTextAsync(Path.Combine("docs", "performance.md"), Preface + ground.Report);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
