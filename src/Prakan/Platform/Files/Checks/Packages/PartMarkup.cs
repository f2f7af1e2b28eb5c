using System.Text.RegularExpressions;
using System.Xml;
using Prakan.Platform.Files.Checks.Pdfs;
using Prakan.Shared;

namespace Prakan.Platform.Files.Checks.Packages;

/// <summary>Reads the XML of a part to its end: it declares no entities, is not a forest, and calls nobody.</summary>
internal static partial class PartMarkup
{
    private const int Deepest = 200;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersFromEntities = 1 };

    private static readonly (string Word, string Code)[] Types =
    [
        ("macroEnabled", CheckRules.Macros), ("vbaProject", CheckRules.Macros), ("macrosheet", CheckRules.Macros), ("extensibility", CheckRules.Macros),
        ("oleObject", CheckRules.EmbeddedObject), ("activeX", CheckRules.EmbeddedObject), ("relationships/package", CheckRules.EmbeddedObject), ("aFChunk", CheckRules.EmbeddedObject),
        ("externalLink", CheckRules.ExternalData), ("connections", CheckRules.ExternalData), ("queryTable", CheckRules.ExternalData), ("attachedTemplate", CheckRules.ExternalData),
    ];

    /// <summary>What is wrong with it; whoever reads along sees every node of it.</summary>
    public static HashSet<string> Find(Stream content, Action<XmlReader> along)
    {
        var (codes, fields, formula) = (new HashSet<string>(StringComparer.Ordinal), new FieldCodes(), false);
        try
        {
            using var reader = XmlReader.Create(content, Settings);
            while (reader.Read())
            {
                RuleBroken.Unless(reader.Depth <= Deepest, CheckRules.ExpandsTooFar);
                along(reader);
                if (fields.Fetches(reader)) codes.Add(CheckRules.ExternalData);
                if (formula && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && Calling().IsMatch(reader.Value)) codes.Add(CheckRules.ExternalData);
                if (reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement) formula = reader is { NodeType: XmlNodeType.Element, LocalName: "f" };
                if (reader.NodeType == XmlNodeType.Element && OfElement(reader) is { } code) codes.Add(code);
            }
        }
        catch (XmlException fault) when (fault.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new RuleBroken(CheckRules.Entities);
        }

        return codes;
    }

    /// <summary>An attribute by its own name, whatever the prefix of its namespace.</summary>
    public static string? Own(this XmlReader element, string name)
    {
        string? found = null;
        while (element.MoveToNextAttribute())
            if (element.LocalName == name) found = element.Value;
        element.MoveToElement();
        return found;
    }

    private static string? OfElement(XmlReader element) => element.LocalName switch
    {
        "Relationship" => OfType(element.GetAttribute("Type")) ?? OfTarget(element),
        "Override" or "Default" => OfType(element.GetAttribute("ContentType")),
        "ddeLink" or "oleLink" or "webPublishing" => CheckRules.ExternalData,
        "hlinkClick" or "hlinkHover" or "hlinkMouseOver" when element.GetAttribute("action")?.StartsWith("ppaction://macro", StringComparison.OrdinalIgnoreCase) == true => CheckRules.Macros,
        _ => null,
    };

    private static string? OfType(string? type) =>
        Array.Find(Types, known => type?.Contains(known.Word, StringComparison.OrdinalIgnoreCase) == true).Code;

    private static string? OfTarget(XmlReader relation)
    {
        if (relation.GetAttribute("TargetMode") != "External") return null;
        var isLink = relation.GetAttribute("Type")?.EndsWith("/hyperlink", StringComparison.Ordinal) == true;
        return isLink && PdfActs.OfLink(relation.GetAttribute("Target") ?? "") is null ? null : CheckRules.ExternalData;
    }

    // Formulas that ask the network, another program or a library.
    [GeneratedRegex(@"\b(?:WEBSERVICE|RTD|CALL|REGISTER|REGISTER\.ID|EXEC|DDE|IMPORTDATA|IMPORTXML)\s*\(|\|\s*'", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Calling();
}
