using System.Globalization;
using System.Text.Json;
using Prakan.Shared;

namespace Prakan.Platform.Files.Checks.Pdfs;

/// <summary>Whether a PDF is whole, can be opened, and does nothing but show its pages.</summary>
internal static class PdfExamination
{
    private const long LongestAnatomy = 512L << 20, MostUnpacked = 2L << 30;
    private const int EndedInErrors = 2, EndedInWarnings = 3;

    // --check looks into the content of pages only; writing everything anew looks into every stream, and shows how much it becomes.
    private static readonly string[] Unpacking = ["qpdf", "--static-id", "--stream-data=uncompress", "--decode-level=specialized", "--object-streams=disable", "--"];

    // What qpdf says when other readers would have to guess, each in its own way.
    private static readonly string[] SignsOfDamage =
        ["file is damaged", "reconstruct", "xref not found", "error decoding stream data", "unexpected EOF", "loop detected", "expected endstream", "stream keyword followed", "deeply nested"];

    // Readers agree about it: the stream is whole but for its checksum.
    private const string MereChecksum = "output may still be valid";

    // Programs that join files forget to count, and nobody minds.
    private const string MereCount = "reported number of objects";

    public static async Task<(int Pages, List<Finding> Findings)> ExamineAsync(string path, FileLimits limits, Patience patience, CancellationToken cancel)
    {
        using (var file = File.OpenRead(path)) PdfEnds.Check(file);
        var anatomy = new PdfAnatomy();
        var findings = new List<Finding>();
        var listening = await ListenAsync(path, anatomy, patience, cancel);
        findings.AddRange(anatomy.Acts.Select(act => Finding.Error(act)));
        // What it can do already refuses it; there is no need to unpack it all.
        if (findings.Count > 0) return (anatomy.Pages, findings);

        RuleBroken.Unless(anatomy.Pages > 0, CheckRules.NoPages);
        RuleBroken.Unless(anatomy.Pages <= limits.MostPages, CheckRules.TooManyPages, Text(limits.MostPages), Text(anatomy.Pages));
        var unpacking = await Tool.RunAsync([.. Unpacking, path, "-"], MostUnpacked, _ => { }, patience, cancel);
        Judge(unpacking);
        if (anatomy.IsRestricted) findings.Add(Finding.Warning(CheckRules.Restricted));
        if (IsIrregular(unpacking.Complaint) || IsIrregular(listening.Complaint)) findings.Add(Finding.Warning(CheckRules.Irregular));
        return (anatomy.Pages, findings);
    }

    private static async Task<ToolEnd> ListenAsync(string path, PdfAnatomy anatomy, Patience patience, CancellationToken cancel)
    {
        string[] command = ["qpdf", "--json=2", "--json-key=qpdf", "--json-key=pages", "--json-key=encrypt", "--", path];
        try
        {
            var end = await Tool.RunAsync(command, LongestAnatomy, new JsonListening(anatomy).Take, patience, cancel);
            Judge(end);
            return end;
        }
        catch (Exception garbled) when (garbled is JsonException or InvalidOperationException or FormatException)
        {
            throw new RuleBroken(CheckRules.Crashed);
        }
    }

    private static void Judge(ToolEnd end)
    {
        end.DemandNatural();
        RuleBroken.Unless(!end.Complaint.Contains("invalid password", StringComparison.Ordinal), CheckRules.Encrypted);
        RuleBroken.Unless(end.ExitCode is 0 or EndedInErrors or EndedInWarnings, CheckRules.Crashed);
        RuleBroken.Unless(end.ExitCode != EndedInErrors && !ShowsDamage(end.Complaint), CheckRules.Damaged);
    }

    private static bool ShowsDamage(string complaint) => complaint.Split('\n')
        .Any(line => !line.Contains(MereChecksum, StringComparison.Ordinal) && Array.Exists(SignsOfDamage, sign => line.Contains(sign, StringComparison.Ordinal)));

    private static bool IsIrregular(string complaint) => complaint.Split('\n')
        .Any(line => line.StartsWith("WARNING", StringComparison.Ordinal) && !line.Contains(MereCount, StringComparison.Ordinal));

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
