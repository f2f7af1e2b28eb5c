using Prakan.Platform.Documents.Sheets;
using Prakan.Shared;

namespace Prakan.Systems.Lec.Imports;

/// <summary>What an office calls a column in its own sheets; said once, remembered for the next file.</summary>
public sealed class KnownHeading : IOwned
{
    private KnownHeading() { }

    public KnownHeading(RegisterImport import, string heading, string column) => (OrganisationId, Path, Heading, Column) = (import.OrganisationId, import.Path, CellText.Bare(heading), column);

    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";
    public string Heading { get; private set; } = "";
    public string Column { get; private set; } = "";

    internal void Mean(string column) => Column = column;
}
