namespace Prakan.Tests.Systems.Lec.OpenData;

/// <summary>A published file read back into the table that it was written from, as far as it tells.</summary>
internal sealed class PublishedCells
{
    private readonly List<string> rows = ["all/all"], columns = ["all/all"];
    private readonly Dictionary<(string, string), int?> cells = [];

    public PublishedCells(string csv)
    {
        var lines = csv.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToList();
        Heading = lines[0];
        foreach (var line in lines.Skip(1))
        {
            string Of(string column) => line[Array.IndexOf(Heading, column)];
            var (row, column) = ($"{Of("province_code")}/{Of("affiliation")}", $"{Of("level_code")}/{Of("sex")}");
            if (!rows.Contains(row)) rows.Add(row);
            if (!columns.Contains(column)) columns.Add(column);
            cells.Add((row, column), Of("children").Length == 0 ? null : int.Parse(Of("children")));
            Assert.Equal(Of("suppressed"), Of("children").Length == 0 ? "true" : "false");
        }
    }

    public string[] Heading { get; }

    public int? this[string row, string column] => cells[(row, column)];

    /// <summary>What is not told counts as one here; nobody reckons with it.</summary>
    public int[,] Counts
    {
        get
        {
            var counts = new int[rows.Count, columns.Count];
            for (var row = 0; row < rows.Count; row++)
                for (var column = 0; column < columns.Count; column++) counts[row, column] = cells[(rows[row], columns[column])] ?? 1;
            return counts;
        }
    }

    public bool Hides(int row, int column) => cells[(rows[row], columns[column])] is null;
}
