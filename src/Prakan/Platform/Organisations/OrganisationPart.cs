namespace Prakan.Platform.Organisations;

/// <summary>An organisation that a decision founds: alone, or as one part of what is split.</summary>
public sealed class OrganisationPart
{
    private OrganisationPart() { }

    public OrganisationPart(OrganisationKind kind, string name, params int[] children) => (Kind, Name, Children) = (kind, name, children);

    public OrganisationKind Kind { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>The children of the origin that go to this part.</summary>
    public int[] Children { get; private set; } = [];

    /// <summary>What it became, once the day has come.</summary>
    public int? OrganisationId { get; private set; }

    internal void Became(Organisation organisation) => OrganisationId = organisation.Id;
}
