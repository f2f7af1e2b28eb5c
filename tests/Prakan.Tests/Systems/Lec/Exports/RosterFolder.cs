using System.IO.Compression;
using System.Text;

namespace Prakan.Tests.Systems.Lec.Exports;

/// <summary>A roster as another system reads it: every file with its columns, every row by their names.</summary>
internal sealed class RosterFolder
{
    public RosterFolder(byte[] zip)
    {
        using var package = new ZipArchive(new MemoryStream(zip));
        foreach (var entry in package.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
            var lines = reader.ReadToEnd().Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(Cells).ToList();
            Texts[entry.Name] = string.Join('\n', lines.SelectMany(line => line));
            Columns[entry.Name] = lines[0];
            Files[entry.Name] = [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(cell => cell.First, cell => cell.Second))];
        }
    }

    public Dictionary<string, string> Texts { get; } = [];
    public Dictionary<string, string[]> Columns { get; } = [];
    public Dictionary<string, List<Dictionary<string, string>>> Files { get; } = [];

    public IEnumerable<string> Ids(string file) => Files[file].Select(row => row["sourcedId"]);

    /// <summary>What a column names that does not stand in the file it should.</summary>
    public IEnumerable<string> Dangling(string file, string column, string target) =>
        Files[file].Select(row => row[column]).Where(id => id.Length > 0).Except(Ids(target)).Select(id => $"{file} {column} {id} is not in {target}");

    // None of our texts holds a quotation mark, so that a cell ends at a comma, or at the mark that it began with.
    private static string[] Cells(string line)
    {
        var cells = new List<string>();
        for (var at = 0; at <= line.Length;)
        {
            var end = at < line.Length && line[at] == '"' ? line.IndexOf('"', at + 1) + 1 : line.IndexOf(',', at) is >= 0 and var comma ? comma : line.Length;
            cells.Add(line[at..end].Trim('"'));
            at = end + 1;
        }
        return [.. cells];
    }
}
