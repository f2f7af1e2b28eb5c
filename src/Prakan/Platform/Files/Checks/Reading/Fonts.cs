namespace Prakan.Platform.Files.Checks.Reading;

/// <summary>Fonts that do not travel with the document: elsewhere its Thai may fall apart.</summary>
internal static class Fonts
{
    private const int MostNamed = 5;

    public static IEnumerable<Finding> Find(string said)
    {
        var lines = said.Split('\n');
        if (lines.Length < 3 || lines[1].Split(' ') is not { Length: > 3 } columns) yield break;

        // The columns are as wide as the dashes under their headings.
        var embedded = columns[0].Length + 1 + columns[1].Length + 1 + columns[2].Length + 1;
        var missing = lines[2..].Where(line => line.Length > embedded + 3 && line.AsSpan(embedded, 3).Trim().SequenceEqual("no"))
            .Select(line => Name(line[..columns[0].Length])).Distinct().ToList();
        if (missing.Count > 0) yield return Finding.Warning(CheckRules.FontMissing, string.Join(", ", missing.Take(MostNamed)));
    }

    private static string Name(string column)
    {
        var name = column.Trim();
        return name.Length > 7 && name[6] == '+' ? name[7..] : name;
    }
}
