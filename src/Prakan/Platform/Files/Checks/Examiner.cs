using Prakan.Platform.Files.Checks.Pdfs;
using Prakan.Platform.Files.Checks.Reading;
using Prakan.Platform.Files.Checks.Viruses;
using Prakan.Shared;

namespace Prakan.Platform.Files.Checks;

/// <summary>Looks at a stranger's file from all sides. Whatever the file does to who looks, there is a verdict.</summary>
public sealed class Examiner(Clamd clamd)
{
    internal TimeSpan Patience { get; init; } = Checks.Patience.Usual;

    public async Task<Verdict> ExamineAsync(string path, FileLimits limits, Expected expected, CancellationToken cancel)
    {
        FileKind? kind = null;
        var findings = new List<Finding>();
        var paper = Paper.None;
        try
        {
            var patience = new Patience(Patience);
            var told = await TellAsync(path, limits, cancel);
            // Which kind of Office it is, only the child knows.
            kind = told.IsOffice() ? null : told;
            (kind, paper) = await DissectAsync(path, told, limits, findings, patience, cancel);
            if (!findings.Exists(finding => finding.Weight == FindingWeight.Error)) await clamd.ScanAsync(path, cancel);
            if (kind == FileKind.Pdf && !findings.Exists(finding => finding.Weight == FindingWeight.Error))
                paper = await PreCheck.ReadAsync(path, paper.Pages!.Value, expected, findings, patience, cancel);
        }
        catch (RuleBroken rule)
        {
            findings.Add(Finding.Of(rule));
        }

        return Verdict.Of(kind, paper, findings);
    }

    private static async Task<FileKind> TellAsync(string path, FileLimits limits, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        RuleBroken.Unless(file.Length > 0, CheckRules.Empty);
        RuleBroken.Unless(file.Length <= limits.MostBytes, CheckRules.TooBig, ThaiAmounts.FileSize(limits.MostBytes));
        var start = new byte[KindTelling.Enough];
        var count = await file.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancel);
        return KindTelling.Tell(start.AsSpan(0, count), limits);
    }

    private static async Task<(FileKind? Kind, Paper Paper)> DissectAsync(string path, FileKind kind, FileLimits limits, List<Finding> findings, Patience patience, CancellationToken cancel)
    {
        if (kind == FileKind.Pdf)
        {
            var (pages, found) = await PdfExamination.ExamineAsync(path, limits, patience, cancel);
            findings.AddRange(found);
            return (kind, new Paper(pages, []));
        }

        var dissected = await Dissection.RunAsync(path, kind, patience, cancel);
        findings.AddRange(dissected.Findings);
        if (dissected.Kind is { } known) RuleBroken.Unless(limits.Kinds.Contains(known), CheckRules.KindNotTaken, known.Name(), limits.Names);
        if (dissected.Paper.Pages is { } many) RuleBroken.Unless(many <= limits.MostPages, CheckRules.TooManyPages, limits.MostPages, many);
        return (dissected.Kind, dissected.Paper);
    }
}
