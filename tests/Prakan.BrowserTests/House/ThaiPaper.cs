using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prakan.Data;
using Prakan.Data.Embedded;
using Prakan.Platform.Documents;
using Prakan.Platform.Files;
using Prakan.Platform.Files.Checks;

namespace Prakan.BrowserTests.House;

/// <summary>A report of three pages as an office would print it, and its way past the check, which waits here for a scanner.</summary>
internal static class ThaiPaper
{
    private static readonly string[] Pages =
    [
        "รายงานอาคารสถานที่ ปีการศึกษา 2569",
        "สนามเด็กเล่นได้รับการซ่อมแซมแล้ว เครื่องเล่นทุกชิ้นผ่านการตรวจความปลอดภัยโดยกองช่าง",
        "ห้องน้ำเด็กยังไม่เพียงพอ ขอให้ตั้งงบประมาณในปีถัดไป",
    ];

    public static async Task<string> MakeAsync(DirectoryInfo desk, string name, int pages = 3)
    {
        var path = Path.Combine(desk.FullName, name);
        await using var file = File.Create(path);
        await ThaiPdf.RenderAsync(ThaiPdf.Page(Pages[0], string.Concat(Pages.Take(pages).Select((page, index) => $"<section{(index + 1 < pages ? " style=\"break-after: page\"" : "")}><h1>{page}</h1></section>"))), file);
        return path;
    }

    /// <summary>The house has it examined at the same time; whoever of the two is late begins again.</summary>
    public static async Task<Guid> ExamineAsync(string dataFolder, long report)
    {
        using var folder = new DataFolder(dataFolder);
        await using var cluster = Cluster.Join(folder);
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString);
        var system = new SystemDb(source, TimeProvider.System);
        while (true)
        {
            await using var db = system.Open();
            var file = await db.StoredFiles.SingleAsync(one => one.Owner == $"obligation:{report}");
            if (file.State == FileState.Received) file.BeginCheck(TimeProvider.System.GetUtcNow());
            file.EndCheck(new Verdict(VerdictState.Clean, FileKind.Pdf, Pages.Length, [Finding.Warning(CheckRules.Blank) with { Page = 2 }], Pages), TimeProvider.System.GetUtcNow());
            db.AddRange(Pages.Select((text, index) => new PageText(file, index + 1, text)));
            try
            {
                await db.SaveChangesAsync();
                return file.Id;
            }
            catch (DbUpdateConcurrencyException)
            {
                await Task.Delay(100);
            }
        }
    }
}
