using System.Text;
using System.Xml;

namespace Prakan.Platform.Files.Checks.Packages;

/// <summary>Takes down what stands in the elements that hold words, line by line as it was written.</summary>
internal sealed class PartWords(StringBuilder to, string[] holders)
{
    private const int Longest = 100_000;

    private bool holds;

    public void See(XmlReader at)
    {
        switch (at.NodeType)
        {
            case XmlNodeType.Element:
                if (holders.Contains(at.LocalName)) holds = !at.IsEmptyElement;
                // A tab that has a place is one that may be set, not one that was typed.
                else if (at is { LocalName: "tab", HasAttributes: false }) Write("\t");
                else if (at.LocalName is "br" or "cr") Write("\n");
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when holds:
                Write(at.Value);
                break;
            case XmlNodeType.EndElement:
                if (holders.Contains(at.LocalName)) holds = false;
                // A paragraph, a shared string, a string of a cell, and what a document says of itself.
                if (at.LocalName is "p" or "si" or "is" || (at.LocalName != "t" && holders.Contains(at.LocalName))) Write("\n");
                break;
        }
    }

    private void Write(string words)
    {
        if (to.Length < Longest) to.Append(words.AsSpan(0, Math.Min(words.Length, Longest - to.Length)));
    }
}
