using Prakan.Platform.Organisations;

namespace Prakan.Demo;

/// <summary>An organisation that the demo is going to found.</summary>
internal sealed class Planned(OrganisationKind kind, Planned? parent, string key, OrganisationDetails details, DateOnly openedOn)
{
    public OrganisationKind Kind => kind;
    public Planned? Parent => parent;
    public OrganisationDetails Details => details;
    public DateOnly OpenedOn => openedOn;

    /// <summary>The same in every size of the demo; most often its main code.</summary>
    public string Key => key;

    public IReadOnlyList<(string Scheme, string Value)> Codes { get; init; } = [];

    /// <summary>Where it stands or works; the whole country's offices have none.</summary>
    public IReadOnlyList<Subdistrict> Places { get; init; } = [];

    public District? District => Places is [var first, ..] ? first.District : null;
}
