using Prakan.Platform.Documents.Sheets;

namespace Prakan.Systems.Lec.Imports;

/// <summary>One column of the register's sheet: its key, its heading under a group, and what else people call it.</summary>
internal sealed record ImportColumn(string Key, string Heading, params string[] AlsoCalled)
{
    public ImportGroup? Group { get; init; }

    public double Width { get; init; } = 16;

    /// <summary>Stands in the sheet that the register itself writes.</summary>
    public bool IsOfReport { get; init; } = true;

    /// <summary>What stands in it is shown to nobody without need.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>As the officer reads it.</summary>
    public string FullHeading => Group is null ? Heading : $"{Group.Heading}: {Heading}";

    public IEnumerable<string> Names => AlsoCalled.Prepend(Heading);

    public SheetColumn ToSheet(IReadOnlyList<string>? choices = null) => new(Heading, Width, SheetCellKind.Text, choices) { Group = Group?.Heading };
}

/// <summary>What several columns are about; its word stands above them, or in each heading.</summary>
internal sealed record ImportGroup(string Key, string Heading, params string[] AlsoCalled)
{
    public IEnumerable<string> Names => AlsoCalled.Prepend(Heading);
}
