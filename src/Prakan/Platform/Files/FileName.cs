using System.Globalization;
using System.Text;
using Prakan.Shared;

namespace Prakan.Platform.Files;

/// <summary>What people call a file: shown and given back, never a path.</summary>
public static class FileName
{
    private const int Longest = 200;
    private const string Nameless = "ไฟล์";

    /// <summary>What an iPhone calls everything that its camera takes for a form.</summary>
    private const string EveryPhotograph = "image";

    /// <summary>Without folders, and without what cannot be seen but turns a name around.</summary>
    public static string Clean(string? typed)
    {
        var seen = string.Concat(WithoutFolders(typed ?? "").EnumerateRunes().Where(IsSeen)).Trim(' ', '.');
        return seen.Length == 0 ? Nameless : Shorten(seen.IsNormalized() ? seen : seen.Normalize());
    }

    /// <summary>As it is kept: one photograph must not stand in for another because a telephone calls both the same.</summary>
    public static string Clean(string? typed, DateTimeOffset at)
    {
        var name = Clean(typed);
        var bare = Path.GetFileNameWithoutExtension(name);
        if (!string.Equals(bare, EveryPhotograph, StringComparison.OrdinalIgnoreCase)) return name;
        var taken = Clock.InBangkok(at);
        return string.Create(CultureInfo.InvariantCulture, $"{bare} {ThaiYears.ToBuddhist(taken.Year)}-{taken:MM-dd HH.mm.ss}{Path.GetExtension(name)}");
    }

    internal static string WithoutFolders(string typed) => typed[(typed.LastIndexOfAny(['/', '\\']) + 1)..];

    /// <summary>Not what cannot be seen, and not what turns the direction of writing: it makes exe.pdf of fdp.exe.</summary>
    internal static bool IsSeen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
        && rune.Value != Rune.ReplacementChar.Value;

    /// <summary>The ending stays; a mark is not parted from its letter.</summary>
    private static string Shorten(string name)
    {
        if (name.Length <= Longest) return name;
        var ending = Path.GetExtension(name) is { Length: <= 10 } brief ? brief : "";
        var room = Longest - ending.Length;
        var starts = StringInfo.ParseCombiningCharacters(name);
        return string.Concat(name.AsSpan(0, starts.Last(start => start <= room)), ending);
    }
}
