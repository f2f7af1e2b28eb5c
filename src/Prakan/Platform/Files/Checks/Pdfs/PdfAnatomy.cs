using System.Text.Json;

namespace Prakan.Platform.Files.Checks.Pdfs;

/// <summary>Listens to qpdf telling every object of a file as JSON, and notes what it could do. Keeps no object.</summary>
internal sealed class PdfAnatomy
{
    private const int PageDepth = 2, ObjectDepth = 4, StreamKeyDepth = 6;

    private readonly SortedSet<string> acts = new(StringComparer.Ordinal);
    private string section = "", key = "";
    private bool inStream;
    private int packings;

    public IEnumerable<string> Acts => acts;
    public int Pages { get; private set; }
    public bool IsRestricted { get; private set; }

    public void Hear(ref Utf8JsonReader token)
    {
        switch (token.TokenType)
        {
            case JsonTokenType.PropertyName:
                HearKey(ref token);
                break;
            case JsonTokenType.StartArray:
                packings = 0;
                break;
            case JsonTokenType.StartObject when section == "pages" && token.CurrentDepth == PageDepth:
                Pages++;
                break;
            case JsonTokenType.True when section == "encrypt" && key == "encrypted":
                IsRestricted = true;
                break;
            case JsonTokenType.String when section == "qpdf":
                HearValue(PdfWords.Of(ref token));
                break;
        }
    }

    private void HearKey(ref Utf8JsonReader token)
    {
        key = PdfWords.Of(ref token);
        packings = 0;
        if (token.CurrentDepth == 1) section = key;
        if (section != "qpdf") return;
        if (token.CurrentDepth == ObjectDepth) inStream = key == "stream";
        if (PdfActs.AsKey.TryGetValue(key, out var act)) acts.Add(act);
        // Bytes of a stream that stand in another file.
        if (inStream && token.CurrentDepth == StreamKeyDepth && key is "/F" or "/FFilter") acts.Add(CheckRules.ReachesOut);
    }

    private void HearValue(string value)
    {
        if (PdfActs.AsValue.TryGetValue(value, out var act)) acts.Add(act);
        if (key == "/URI" && PdfActs.OfLink(PdfWords.Plain(value)) is { } link) acts.Add(link);
        // In one list, packed twice: a few bytes become gigabytes, and no honest writer does it.
        if (value is "/FlateDecode" or "/LZWDecode" or "/Fl" or "/LZW" && ++packings > 1) acts.Add(CheckRules.ExpandsTooFar);
    }
}
