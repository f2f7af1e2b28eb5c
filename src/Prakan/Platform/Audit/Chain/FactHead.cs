namespace Prakan.Platform.Audit.Chain;

/// <summary>The last fact of one organisation's chain; organisation 0 is the house. Moved by the database alone.</summary>
public sealed class FactHead
{
    private FactHead() { }

    public int OrganisationId { get; private set; }
    public long Number { get; private set; }
    public byte[] Hash { get; private set; } = [];
}
