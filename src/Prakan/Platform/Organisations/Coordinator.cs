using Prakan.Shared;

namespace Prakan.Platform.Organisations;

/// <summary>Whom to call at an organisation.</summary>
public sealed class Coordinator : IOwned
{
    private Coordinator() { }

    internal Coordinator(Organisation organisation, CoordinatorCard card, DateTimeOffset now)
    {
        (OrganisationId, Path) = (organisation.Id, organisation.Path);
        Check(card, now);
    }

    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";
    public CoordinatorCard Card { get; private set; } = null!;
    public DateTimeOffset CheckedAt { get; private set; }

    internal void Check(CoordinatorCard card, DateTimeOffset now) => (Card, CheckedAt) = (card, now);
}

public sealed record CoordinatorCard(string Name, string Position, string Telephone, string Email);
