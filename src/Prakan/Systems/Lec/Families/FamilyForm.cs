namespace Prakan.Systems.Lec.Families;

/// <summary>All that is said of a child's family, as one sheet.</summary>
public sealed class FamilyForm
{
    public SecretCard Secret { get; set; } = new();
    public ParentCard Father { get; set; } = new();
    public ParentCard Mother { get; set; } = new();
    public ParentCard Guardian { get; set; } = new();
    public AddressCard Registered { get; set; } = new();
    public AddressCard Present { get; set; } = new();

    public ParentCard this[Kin kin] => kin switch { Kin.Father => Father, Kin.Mother => Mother, _ => Guardian };

    public AddressCard this[AddressKind kind] => kind == AddressKind.Registered ? Registered : Present;

    public static FamilyForm Of(Family family) => new()
    {
        Secret = family.Secret?.Card ?? new(), Father = family[Kin.Father], Mother = family[Kin.Mother], Guardian = family[Kin.Guardian],
        Registered = family[AddressKind.Registered], Present = family[AddressKind.Present],
    };
}
