using Prakan.Shared;
using Prakan.Systems.Lec.Children;

namespace Prakan.Systems.Lec.Families;

/// <summary>What is sensitive about a child, behind a right of its own.</summary>
public sealed class ChildSecret : IOwned
{
    private ChildSecret() { }

    public ChildSecret(Child child) => (ChildId, OrganisationId, Path) = (child.Id, child.OrganisationId, child.Path);

    public Guid ChildId { get; private set; }
    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";
    public SecretCard Card { get; private set; } = new();

    public void Say(SecretCard card) => Card = card;
}

public sealed record SecretCard
{
    public string? Race { get; init; }
    public string? Religion { get; init; }
    public string? FamilyStatus { get; init; }

    /// <summary>Somebody's office pays the fees back.</summary>
    public bool ClaimsFees { get; init; }

    public bool ClaimsHealth { get; init; }
}
