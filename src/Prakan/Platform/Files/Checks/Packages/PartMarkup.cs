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
        ("oleObject", CheckRules.EmbeddedObject), ("activeX", CheckRules.EmbeddedObject), ("relationships/package", CheckRules.EmbeddedObject),
        ("externalLink", CheckRules.ExternalData), ("connections", CheckRules.ExternalData), ("queryTable", CheckRules.ExternalData), ("attachedTemplate", CheckRules.ExternalData),
    ];

    public static HashSet<string> Find(Stream content)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            using var reader = XmlReader.Create(content, Settings);
            while (reader.Read())
            {
                RuleBroken.Unless(reader.Depth <= Deepest, CheckRules.ExpandsTooFar);
                if (reader.NodeType == XmlNodeType.Element && OfElement(reader) is { } code) codes.Add(code);
            }
        }
        catch (XmlException fault) when (fault.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new RuleBroken(CheckRules.Entities);
        }

        return codes;
    }

    private static string? OfElement(XmlReader element) => element.LocalName switch
    {
        "Relationship" => OfType(element.GetAttribute("Type")) ?? OfTarget(element),
        "Override" or "Default" => OfType(element.GetAttribute("ContentType")),
        "ddeLink" or "oleLink" or "webPublishing" => CheckRules.ExternalData,
        "f" => OfFormula(element),
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

    private static string? OfFormula(XmlReader element)
    {
        if (element.IsEmptyElement || !element.Read() || element.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA)) return null;
        return Calling().IsMatch(element.Value) ? CheckRules.ExternalData : null;
    }

    // Formulas that ask the network, another program or a library.
    [GeneratedRegex(@"\b(?:WEBSERVICE|RTD|CALL|REGISTER|REGISTER\.ID|EXEC|DDE|IMPORTDATA|IMPORTXML)\s*\(|\|\s*'", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Calling();
}
