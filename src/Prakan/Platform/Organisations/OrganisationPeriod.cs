using Prakan.Shared;

namespace Prakan.Platform.Organisations;

/// <summary>How an organisation stood from one day until the day before the next change.</summary>
public sealed class OrganisationPeriod : IOwned
{
    private OrganisationPeriod() { }

    internal OrganisationPeriod(Organisation organisation, DateOnly from) =>
        (Organisation, OrganisationId, Path, From, ParentId, Kind, Details) = (organisation, organisation.Id, organisation.Path, from, organisation.ParentId, organisation.Kind, organisation.Details);

    public long Id { get; private set; }
    public int OrganisationId { get; private set; }
    public Organisation Organisation { get; private set; } = null!;
    public string Path { get; private set; } = "";
    public DateOnly From { get; private set; }
    public DateOnly? Until { get; private set; }
    public int? ParentId { get; private set; }
    public OrganisationKind Kind { get; private set; }
    public OrganisationDetails Details { get; private set; } = null!;

    internal void EndBefore(DateOnly day) => Until = day;

    internal void Replace(Organisation organisation) =>
        (ParentId, Kind, Details) = (organisation.ParentId, organisation.Kind, organisation.Details);
}
