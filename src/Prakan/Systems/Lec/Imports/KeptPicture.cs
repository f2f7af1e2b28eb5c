using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Families;
using Prakan.Systems.Lec.Identities;

namespace Prakan.Systems.Lec.Imports;

/// <summary>A picture as it is kept, sealed, until its import can no longer be undone.</summary>
internal sealed record KeptPicture(
    ChildCard Card, Classroom Classroom, string? Identity, SecretCard Secret, IReadOnlyList<ParentCard> Parents, IReadOnlyList<AddressCard> Addresses, decimal? Height, decimal? Weight)
{
    public static KeptPicture Of(ChildPicture picture) => new(
        picture.Card, picture.Classroom, picture.Identity?.Value, picture.Secret, [picture.Father, picture.Mother, picture.Guardian], [picture.Registered, picture.Present], picture.Height, picture.Weight);

    public ChildPicture ToPicture() => new(Card, Classroom)
    {
        Identity = Identity is null ? null : IdentityNumber.Read(Identity), Secret = Secret, Father = Parents[0], Mother = Parents[1], Guardian = Parents[2],
        Registered = Addresses[0], Present = Addresses[1], Height = Height, Weight = Weight,
    };
}
