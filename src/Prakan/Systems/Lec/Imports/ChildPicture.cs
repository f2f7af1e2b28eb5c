using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Families;
using Prakan.Systems.Lec.Identities;

namespace Prakan.Systems.Lec.Imports;

/// <summary>All that a row can say of a child: as it stands in the register, or as a sheet would have it.</summary>
internal sealed record ChildPicture(ChildCard Card, Classroom Classroom)
{
    public IdentityNumber? Identity { get; init; }
    public SecretCard Secret { get; init; } = new();
    public ParentCard Father { get; init; } = new();
    public ParentCard Mother { get; init; } = new();
    public ParentCard Guardian { get; init; } = new();
    public AddressCard Registered { get; init; } = new();
    public AddressCard Present { get; init; } = new();
    public decimal? Height { get; init; }
    public decimal? Weight { get; init; }

    public ParentCard Of(Kin kin) => kin switch { Kin.Father => Father, Kin.Mother => Mother, _ => Guardian };

    public AddressCard Of(AddressKind kind) => kind == AddressKind.Registered ? Registered : Present;
}
