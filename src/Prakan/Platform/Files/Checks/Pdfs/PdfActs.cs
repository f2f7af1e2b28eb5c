using System.Collections.Frozen;

namespace Prakan.Platform.Files.Checks.Pdfs;

/// <summary>Names in a PDF that make it do something when it is opened, and what is said about each. Links to the web may stay.</summary>
internal static class PdfActs
{
    public static readonly FrozenDictionary<string, string> AsKey = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["/JS"] = CheckRules.Script,
        ["/JavaScript"] = CheckRules.Script,
        ["/EmbeddedFiles"] = CheckRules.Embeds,
        ["/EF"] = CheckRules.Embeds,
        ["/XFA"] = CheckRules.LiveForm,
        ["/RichMediaContent"] = CheckRules.Media,
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, string> AsValue = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["/JavaScript"] = CheckRules.Script,
        ["/Launch"] = CheckRules.Launches,
        ["/SubmitForm"] = CheckRules.Submits,
        ["/ImportData"] = CheckRules.Submits,
        ["/EmbeddedFile"] = CheckRules.Embeds,
        ["/FileAttachment"] = CheckRules.Embeds,
        ["/GoToR"] = CheckRules.ReachesOut,
        ["/GoToE"] = CheckRules.ReachesOut,
        ["/RichMedia"] = CheckRules.Media,
        ["/Rendition"] = CheckRules.Media,
        ["/Movie"] = CheckRules.Media,
        ["/Sound"] = CheckRules.Media,
        ["/3D"] = CheckRules.Media,
    }.ToFrozenDictionary();

    private static readonly string[] WebSchemes = ["http://", "https://", "mailto:", "tel:", "ftp://"];

    /// <summary>What a link does that leads nowhere on the web.</summary>
    public static string? OfLink(string address)
    {
        var bare = string.Concat(address.Where(letter => letter is > ' ' and not '\u00A0'));
        if (bare.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)) return CheckRules.Script;
        if (bare.StartsWith("data:", StringComparison.OrdinalIgnoreCase)) return CheckRules.Script;
        if (Array.Exists(WebSchemes, scheme => bare.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))) return null;
        return bare.StartsWith("file:", StringComparison.OrdinalIgnoreCase) || bare.StartsWith(@"\\", StringComparison.Ordinal) ? CheckRules.ReachesOut : null;
    }
}
