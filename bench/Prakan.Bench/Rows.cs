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
        ("uploads", Uploads.MeasureAsync),
        ("audit", AuditVerify.MeasureAsync),
        ("board", Boards.MeasureAsync),
        ("esar", SelfAssessments.MeasureAsync),
        ("emes", Indicating.MeasureAsync),
        ("lec", Registers.MeasureAsync),
        ("evening", Evening.MeasureAsync),
        // Last: it writes reports by hand that nobody has sent.
        ("inbox", Inboxes.MeasureAsync),
    ];

    /// <summary>Without names all rows, with names only those; --write keeps them in docs, --short is a quick look at a province, --data DIR at a demo that stands.</summary>
    public static async Task<int> PrintAsync(string[] args)
    {
        var asked = Asked.Read(args);
        if (asked.Names.Except(Groups.Select(group => group.Name)).Any())
        {
            await Console.Error.WriteLineAsync($"bench [--short] [--write] [--data DIR] [{string.Join("] [", Groups.Select(group => group.Name))}]");
            return 2;
        }
        var folder = Directory.CreateTempSubdirectory("prakan-");
        File.SetUnixFileMode(folder.FullName, (UnixFileMode)0b111_101_101);
        try
        {
            var ground = new Ground(folder.FullName, asked.Data ?? Path.Combine(folder.FullName, "demo"), asked.Brief);
            if (asked.Data is null) await Servant.RunPrakanAsync("demo", "--size", asked.Brief ? "province" : "country", "--data", ground.Data);
            var page = new PerformancePage();
            foreach (var (name, measure) in Groups.Where(group => asked.Names is [] || asked.Names.Contains(group.Name)))
            {
                ground.Report.Clear();
                await measure(ground);
                Console.WriteLine(ground.Report);
                page[name] = ground.Report.ToString();
                if (asked.Write) page.Save(Groups.Select(group => group.Name));
            }
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
