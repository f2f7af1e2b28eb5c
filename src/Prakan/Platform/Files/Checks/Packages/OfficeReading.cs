using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Prakan.Platform.Files.Checks.Packages;

/// <summary>What there is to read in a package of Office: slides one by one, everything else as one page, and in the end what it says of itself.</summary>
internal sealed partial class OfficeReading(FileKind kind)
{
    public const string Body = "word/document.xml";

    private const int Most = 300_000;

    private static readonly string[] Words = ["t", "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];
    private static readonly string[] Properties = ["title", "subject", "keywords", "description", "category", "contentStatus", "version", "lpwstr", "lpstr"];

    private readonly SortedDictionary<int, StringBuilder> pages = [];
    private readonly StringBuilder properties = new();
    private readonly WordPages counting = new();

    public Paper Paper => new(kind switch { FileKind.Document => counting.Count(pages.GetValueOrDefault(1)), FileKind.Slides when pages.Count > 0 => pages.Keys.Max(), _ => null }, [.. Told()]);

    public IEnumerable<Finding> Findings => kind == FileKind.Document ? counting.Findings : [];

    /// <summary>Who reads along in a part; nobody where nothing is written.</summary>
    public Action<XmlReader> Along(string part)
    {
        if (part is "docProps/core.xml" or "docProps/custom.xml") return new PartWords(properties, Properties).See;
        if (part == "docProps/app.xml") return counting.SeeProgram;
        if (PageOf(part) is not { } page) return _ => { };
        if (!pages.TryGetValue(page, out var text)) pages[page] = text = new StringBuilder();
        var words = new PartWords(text, Words);
        return part == Body ? (Action<XmlReader>)words.See + counting.See : words.See;
    }

    private int? PageOf(string part) => kind switch
    {
        FileKind.Document when WordPart().IsMatch(part) => 1,
        FileKind.Workbook when part == "xl/sharedStrings.xml" || part.StartsWith("xl/worksheets/", StringComparison.Ordinal) => 1,
        FileKind.Slides when SlidePart().Match(part) is { Success: true } slide => int.Parse(slide.Groups["number"].Value, CultureInfo.InvariantCulture),
        _ => null,
    };

    private IEnumerable<string> Told()
    {
        var room = Most;
        for (var page = 1; page <= Math.Max(1, pages.Keys.LastOrDefault()); page++)
        {
            var text = Reading.Texts.Mend($"{pages.GetValueOrDefault(page)}{(page == 1 ? $"\n{properties}" : "")}");
            room -= text.Length;
            yield return room >= 0 ? text : "";
        }
    }

    [GeneratedRegex(@"^word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordPart();

    [GeneratedRegex(@"^ppt/slides/slide(?<number>[1-9]\d{0,2})\.xml$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SlidePart();
}
