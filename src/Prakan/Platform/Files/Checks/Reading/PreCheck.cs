using Prakan.Shared;

namespace Prakan.Platform.Files.Checks.Reading;

/// <summary>Reads a harmless document as its reader will, and says what they would stumble over. It warns and never refuses.</summary>
internal static class PreCheck
{
    private const int LongestText = 32 << 20, LongestReport = 4 << 20;

    public static async Task<Paper> ReadAsync(string path, int pages, Expected expected, List<Finding> findings, Patience patience, CancellationToken cancel)
    {
        var sheets = Enumerable.Range(1, pages).Select(number => new Sheet(number)).ToArray();
        try
        {
            Texts.Into(sheets, await SaidAsync(["pdftotext", "-enc", "UTF-8", "-eol", "unix", path, "-"], LongestText));
            findings.AddRange(Years.Find(sheets, expected));
            findings.AddRange(Names.Find(sheets, expected));
            Sizes.Into(sheets, await SaidAsync(["pdfinfo", "-f", "1", "-l", $"{pages}", path], LongestReport));
            findings.AddRange(Fonts.Find(await SaidAsync(["pdffonts", path], LongestReport)));
            using var looking = new Looking(sheets);
            (await Tool.RunAsync(["pdftoppm", "-gray", "-scale-to", $"{Looking.Height}", path], Looking.Most(pages), looking.Take, patience, cancel)).DemandNatural();
        }
        catch (RuleBroken)
        {
            findings.Add(Finding.Warning(CheckRules.NotRead));
        }

        findings.AddRange(Sheets.Find(sheets));
        return new Paper(pages, [.. sheets.Select(sheet => sheet.Text)]);

        async Task<string> SaidAsync(string[] command, int most)
        {
            var (end, said) = await Tool.HearAsync(command, most, patience, cancel);
            end.DemandNatural();
            return System.Text.Encoding.UTF8.GetString(said);
        }
    }
}
