using System.Globalization;
using System.Text;
using System.Xml;

namespace Prakan.Platform.Files.Checks.Packages;

/// <summary>How many pages a document of Word has: as the program said that laid it out and saved it. Where it says nothing, or says one page and the document contradicts it, nobody can tell.</summary>
internal sealed class WordPages
{
    // One sheet of A4 in letters that can be read holds fewer.
    private const int MostOnOne = 6_000;

    private const int Width = 11_906, Height = 16_838, Tolerance = 283;
    private const double TwipsInMillimetre = 1440 / 25.4;

    private int? said;
    private bool saying, breaks;
    private int sections;
    private string? ofSection;
    private (int Width, int Height)? other;

    public IEnumerable<Finding> Findings =>
        other is var (width, height) ? [Finding.Warning(CheckRules.NotA4, string.Create(CultureInfo.InvariantCulture, $"{width / TwipsInMillimetre:0} × {height / TwipsInMillimetre:0}")) with { Page = 1 }] : [];

    public int? Count(StringBuilder? text) => said == 1 && (breaks || Letters(text) > MostOnOne) ? null : said;

    /// <summary>What the program wrote down that saved it.</summary>
    public void SeeProgram(XmlReader at)
    {
        if (at.NodeType == XmlNodeType.Element) saying = at.LocalName == "Pages";
        else if (saying && at.NodeType == XmlNodeType.Text) said = int.TryParse(at.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var pages) && pages > 0 ? pages : null;
    }

    public void See(XmlReader at)
    {
        if (at.NodeType == XmlNodeType.EndElement && at.LocalName == "sectPr") EndSection();
        if (at.NodeType != XmlNodeType.Element) return;
        switch (at.LocalName)
        {
            case "lastRenderedPageBreak":
            case "br" when at.Own("type") == "page":
                breaks = true;
                break;
            case "sectPr":
                (sections, ofSection) = (sections + 1, "nextPage");
                if (at.IsEmptyElement) EndSection();
                break;
            case "type" when ofSection is not null:
                ofSection = at.Own("val");
                break;
            case "pgSz":
                Measure(at);
                break;
        }
    }

    // Every section but the first begins a page, unless it says that it goes on.
    private void EndSection()
    {
        breaks |= sections > 1 && ofSection is not ("continuous" or "nextColumn");
        ofSection = null;
    }

    private void Measure(XmlReader at)
    {
        if (!int.TryParse(at.Own("w"), out var width) || !int.TryParse(at.Own("h"), out var height)) return;
        if (!(IsNear(width, Width) && IsNear(height, Height)) && !(IsNear(width, Height) && IsNear(height, Width))) other ??= (width, height);
    }

    private static bool IsNear(int one, int other) => Math.Abs(one - other) <= Tolerance;

    private static int Letters(StringBuilder? text) =>
        text is null ? 0 : text.ToString().Count(letter => !char.IsWhiteSpace(letter) && char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark);
}
