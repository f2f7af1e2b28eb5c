using Prakan.Shared;
using Prakan.Systems.Lec.Children;

namespace Prakan.Systems.Lec.Families;

public enum AddressKind
{
    Registered,
    Present,
}

/// <summary>Where a child is registered, or lives; behind a right of its own.</summary>
public sealed class ChildAddress : IOwned
{
    private ChildAddress() { }

    public ChildAddress(Child child, AddressKind kind) => (ChildId, OrganisationId, Path, Kind) = (child.Id, child.OrganisationId, child.Path, kind);

    public Guid ChildId { get; private set; }
    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";
    public AddressKind Kind { get; private set; }
    public AddressCard Card { get; private set; } = new();

    public void Say(AddressCard card) => Card = card;
}

public sealed record AddressCard
{
    public string? House { get; init; }
    public string? Village { get; init; }
    public string? Road { get; init; }
    public string? Subdistrict { get; init; }
    public string? District { get; init; }
    public string? Province { get; init; }
    public string? Postcode { get; init; }

    public bool IsEmpty => this == new AddressCard();
}

public static class AddressKinds
{
    public static string Thai(this AddressKind kind) => kind == AddressKind.Registered ? "ที่อยู่ตามทะเบียนบ้าน" : "ที่อยู่ปัจจุบัน";
}
