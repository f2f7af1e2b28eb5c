using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;

namespace Prakan.Shared.Language;

/// <summary>The English of every Thai sentence in the pages; the Thai itself is the key.</summary>
public static class EnglishCatalogue
{
    private static readonly ConcurrentDictionary<string, byte> Unknown = new();

    /// <summary>One entry a line of the files under Language/english, in the order of the files.</summary>
    public static IReadOnlyList<(string File, string Thai, string English)> Lines { get; } = [.. Read()];

    private static readonly FrozenDictionary<string, string> Entries =
        Lines.GroupBy(line => line.Thai).ToFrozenDictionary(lines => lines.Key, lines => lines.Last().English);

    /// <summary>Thai that somebody wanted to read in English and could not.</summary>
    public static IEnumerable<string> Missing => Unknown.Keys;

    public static string? Find(string thai)
    {
        if (Entries.TryGetValue(thai, out var english)) return english;
        if (HasThai(thai)) Unknown.TryAdd(thai, 0);
        return null;
    }

    public static bool HasThai(string text) => text.AsSpan().ContainsAnyInRange('\u0E01', '\u0E5B');

    private static IEnumerable<(string, string, string)> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var file in assembly.GetManifestResourceNames().Where(name => name.StartsWith("english/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(file)!);
            while (reader.ReadLine() is { } line)
                yield return line.Split('\t') is [var thai, var english]
                    ? (file, thai, english)
                    : throw new InvalidDataException($"{file}: “{line}” is not Thai, one tab, English.");
        }
    }
}
