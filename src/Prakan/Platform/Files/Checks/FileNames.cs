using System.Globalization;
using System.Text;

namespace Prakan.Platform.Files.Checks;

/// <summary>A stranger's name for a file, fit to be shown and saved: no path, no tricks, and the ending that its content has earned.</summary>
public static class FileNames
{
    private const int Longest = 120;
    private const string Nameless = "file";

    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "COM", "LPT", "CLOCK$", "CONIN$", "CONOUT$"];

    public static string ForDisplay(string name, FileKind kind)
    {
        var bare = Bare(name);
        var ending = kind.Ending();
        if (Endings(kind).FirstOrDefault(known => bare.EndsWith(known, StringComparison.OrdinalIgnoreCase)) is { } own) (bare, ending) = (bare[..^own.Length], bare[^own.Length..].ToLowerInvariant());
        bare = bare.TrimEnd(' ', '.');
        if (bare.Length == 0 || IsDevice(bare)) bare = Nameless + bare;
        return Cut(bare, Longest - ending.Length) + ending;
    }

    private static string Bare(string name)
    {
        var kept = new StringBuilder();
        foreach (var rune in FileName.WithoutFolders(name).EnumerateRunes().Take(4 * Longest))
            if (IsShown(rune)) kept.Append(Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator || rune.Value is '\t' ? " " : $"{rune}");
        return kept.ToString().Normalize(NormalizationForm.FormC).Trim(' ', '.');
    }

    // A tab becomes a space; the others break headers, paths and pages.
    private static bool IsShown(Rune rune) => rune.Value is '\t' || (FileName.IsSeen(rune) && !(rune.IsAscii && "<>:\"|?*".Contains((char)rune.Value)));

    private static IEnumerable<string> Endings(FileKind kind) => kind == FileKind.Jpeg ? [".jpg", ".jpeg"] : [kind.Ending()];

    private static bool IsDevice(string bare)
    {
        var first = bare.Split('.')[0].TrimEnd();
        return Array.Exists(Devices, device => first.StartsWith(device, StringComparison.OrdinalIgnoreCase) && first[device.Length..].All(letter => char.IsDigit(letter) || letter is '¹' or '²' or '³') && first.Length <= device.Length + 1);
    }

    private static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        var elements = StringInfo.GetTextElementEnumerator(text);
        var kept = new StringBuilder();
        while (elements.MoveNext() && kept.Length + elements.GetTextElement().Length <= most) kept.Append(elements.GetTextElement());
        return kept.ToString().TrimEnd(' ', '.');
    }
}
