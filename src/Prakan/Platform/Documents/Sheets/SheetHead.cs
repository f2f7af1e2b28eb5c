using System.Globalization;

namespace Prakan.Platform.Documents.Sheets;

/// <summary>The rows above the data: a title across all of them, groups above their headings, the headings.</summary>
internal sealed class SheetHead(IReadOnlyList<SheetColumn> columns, string? title)
{
    private readonly bool hasGroups = columns.Any(column => column.Group is not null);

    public int Rows => (title is null ? 0 : 1) + (hasGroups ? 2 : 1);

    public IEnumerable<SheetCell[]> Lines()
    {
        if (title is not null) yield return [title];
        if (hasGroups) yield return [.. columns.Index().Select(column => (SheetCell)(column.Item.Group is null ? column.Item.Heading : StartsGroup(column.Index) ? column.Item.Group : null))];
        yield return [.. columns.Select(column => (SheetCell)(hasGroups && column.Group is null ? null : column.Heading))];
    }

    /// <summary>What is one cell to the eye: the title, a group, and a heading that no group stands above.</summary>
    public IEnumerable<string> Merged(string[] letters)
    {
        if (title is not null && columns.Count > 1) yield return $"A1:{letters[columns.Count - 1]}1";
        if (!hasGroups) yield break;
        var (upper, lower) = ((Rows - 1).ToString(CultureInfo.InvariantCulture), Rows.ToString(CultureInfo.InvariantCulture));
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Group is null) yield return $"{letters[i]}{upper}:{letters[i]}{lower}";
            else if (StartsGroup(i) && EndOfGroup(i) is var end && end > i) yield return $"{letters[i]}{upper}:{letters[end]}{upper}";
        }
    }

    private bool StartsGroup(int place) => place == 0 || columns[place - 1].Group != columns[place].Group;

    private int EndOfGroup(int place)
    {
        while (place + 1 < columns.Count && columns[place + 1].Group == columns[place].Group) place++;
        return place;
    }
}
