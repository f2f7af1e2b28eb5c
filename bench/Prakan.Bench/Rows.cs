using System.Text;

namespace Prakan.Bench;

/// <summary>Every figure beside its bare limit, in one run on one machine; only the ratios travel.</summary>
internal static class Rows
{
    private const string Preface = """
        # Performance

        Written by `dotnet run -c Release --project bench/Prakan.Bench`: the whole country (60,000 institutions) in the embedded database, 8 connections,
        server, database and load on the same two cores. Only the ratios travel from one machine to another.


        """;

    public static async Task<int> PrintAsync(bool brief)
    {
        var folder = Directory.CreateTempSubdirectory("prakan-");
        File.SetUnixFileMode(folder.FullName, (UnixFileMode)0b111_101_101);
        try
        {
            var report = new StringBuilder();
            await Servant.RunPrakanAsync("demo", "--size", brief ? "province" : "country", "--data", folder.FullName);
            await Pages.MeasureAsync(folder.FullName, brief, report);
            await SignIns.MeasureAsync(folder.FullName, brief, report);
            await AuditVerify.MeasureAsync(folder.FullName, brief, report);
            Console.Write(report);
            if (!brief) await File.WriteAllTextAsync(Path.Combine("docs", "performance.md"), Preface + report);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
