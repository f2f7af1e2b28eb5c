using Prakan.Shared;

namespace Prakan.Platform.Organisations;

public enum OrganisationLinkKind
{
    MergedInto,
    SplitFrom,
}

/// <summary>Ties an organisation to what it went into or came from; read from both ends.</summary>
public sealed class OrganisationLink : IOwned
{
    private OrganisationLink() { }

    internal OrganisationLink(Organisation from, Organisation to, OrganisationLinkKind kind, DateOnly on) =>
        (From, To, Path, ToPath, Kind, On) = (from, to, from.Path, to.Path, kind, on);

    public long Id { get; private set; }
    public int FromId { get; private set; }
    public Organisation From { get; private set; } = null!;
    public int ToId { get; private set; }
    public Organisation To { get; private set; } = null!;
    public string Path { get; private set; } = "";
    public string ToPath { get; private set; } = "";
    public OrganisationLinkKind Kind { get; private set; }
    public DateOnly On { get; private set; }
}
