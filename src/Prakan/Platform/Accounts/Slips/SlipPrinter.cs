using Prakan.Platform.Documents;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.Slips;

/// <summary>Prints slips, one a page, in three layers: the form, printed once and laid under every page; for whom; the codes.</summary>
public static class SlipPrinter
{
    /// <summary>So many pages a process: its start takes as long as a hundred pages, its memory grows with each.</summary>
    private const int Part = 1_000;
    private const int JoiningSeconds = 120;

    private static readonly string Memory = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    public static async Task<MemoryStream> PrintAsync(IReadOnlyList<FreshSlip> slips, PaperTerms terms, CancellationToken cancel)
    {
        // The codes never touch a disk.
        var folder = Directory.CreateDirectory(Path.Combine(Memory, $"prakan-slips-{Guid.NewGuid():n}"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        try
        {
            string File(string name) => Path.Combine(folder.FullName, name + ".pdf");
            var form = RenderAsync(SlipPaper.Form(terms), File("form"), cancel);
            var parts = slips.Chunk(Part).Select((part, number) => RenderAsync(SlipPaper.ForWhom(part.Select(one => one.Slip)), File($"{number:0000}"), cancel)).ToList();
            await System.IO.File.WriteAllBytesAsync(File("codes"), await Task.Run(() => SlipCodes.Draw(slips, terms.Address), cancel), cancel);
            var files = await Task.WhenAll([form, .. parts]);
            return await JoinAsync(files[1..], files[0], File("codes"), cancel);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> RenderAsync(string html, string file, CancellationToken cancel)
    {
        await using var to = File.Create(file);
        await ThaiPdf.RenderAsync(html, to, cancel);
        return file;
    }

    private static async Task<MemoryStream> JoinAsync(string[] parts, string form, string codes, CancellationToken cancel)
    {
        await using var qpdf = await ChildProcess.StartAsync(
            ["qpdf", "--empty", "--pages", .. parts, "--", "--underlay", form, "--repeat=1", "--", "--overlay", codes, "--", "--object-streams=generate", "-"],
            JoiningSeconds, new Dictionary<string, string>(StringComparer.Ordinal), cancel);
        var joined = new MemoryStream();
        await qpdf.Output.CopyToAsync(joined, cancel);
        var (exitCode, complaint) = await qpdf.EndAsync();
        RuleBroken.Unless(exitCode == 0, DocumentRules.PdfFailed, complaint);
        joined.Position = 0;
        return joined;
    }
}
