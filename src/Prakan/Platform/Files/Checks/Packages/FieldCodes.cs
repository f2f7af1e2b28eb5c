using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Prakan.Platform.Files.Checks.Pdfs;

namespace Prakan.Platform.Files.Checks.Packages;

/// <summary>Fields of a document that fetch something when they are brought up to date, however their codes are cut up.</summary>
internal sealed partial class FieldCodes
{
    private readonly Stack<StringBuilder> open = new();
    private bool inCode;

    /// <summary>Whether what has just been read makes a field that fetches.</summary>
    public bool Fetches(XmlReader at)
    {
        if (at.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace && inCode && open.Count > 0) open.Peek().Append(at.Value);
        if (at.NodeType == XmlNodeType.EndElement && at.LocalName == "instrText") inCode = false;
        if (at.NodeType != XmlNodeType.Element) return false;
        switch (at.LocalName)
        {
            case "instrText":
                inCode = !at.IsEmptyElement;
                return false;
            case "fldSimple":
                return IsFetching(at.Own("instr") ?? "");
            case "fldChar":
                return Turn(at.Own("fldCharType"));
            default:
                return false;
        }
    }

    private bool Turn(string? type)
    {
        if (type == "begin")
        {
            // A field whose name another field makes up hides it.
            var hides = open.Count > 0 && !Named().IsMatch(open.Peek().ToString());
            open.Push(new StringBuilder());
            return hides;
        }

        if (open.Count == 0) return false;
        var fetches = IsFetching(open.Peek().ToString());
        if (type == "end") open.Pop();
        // What follows is what the field has become, and may hold fields of its own.
        else open.Peek().Append(" . ");
        return fetches;
    }

    private static bool IsFetching(string code) =>
        Fetching().IsMatch(code) || (Link().Match(code) is { Success: true } link && PdfActs.OfLink(link.Groups["to"].Value) is not null);

    [GeneratedRegex(@"^\s*(?:=|\S+\s)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@"^\s*(?:DDE|DDEAUTO|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|EMBED|MACROBUTTON|RD)\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fetching();

    [GeneratedRegex("""^\s*HYPERLINK\s+"(?<to>[^"]*)""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
