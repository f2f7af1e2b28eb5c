using Prakan.Data;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Families;
using Prakan.Systems.Lec.Growth;
using Prakan.Systems.Lec.Identities;

namespace Prakan.Systems.Lec.Imports;

/// <summary>Makes a child what a picture says, by the verbs of the register, so that its history tells it.</summary>
internal sealed class Applying(PrakanDb db, IdentityVault vault, Writer by, Occasion occasion)
{
    public void Change(Child child, KnownChildren known, ChildPicture now, ChildPicture then)
    {
        child.Correct(then.Card, by);
        if (then.Classroom != now.Classroom) child.ChangeRoom(then.Classroom, by.Today, by);
        if (then.Identity != now.Identity) Identify(child, then.Identity);
        if (FamilyOf(child, known, now, then).ToList() is { Count: > 0 } changed) child.NoteFamily(changed, by);
        if ((then.Weight, then.Height) != (now.Weight, now.Height)) Weigh(known.MeasurementOf(child) ?? Add(new Measurement(child, occasion)), then);
    }

    /// <summary>A new child with all its rows, none of them tracked.</summary>
    public NewChild Enrol(Prakan.Platform.Organisations.Organisation school, ChildPicture picture, DateOnly on, string? reason)
    {
        var child = Child.Enrol(school, picture.Card, picture.Classroom, on, by);
        if (picture.Identity is { } number) child.Identify(number, vault, by);
        else child.GoWithoutIdentity(reason, by);
        return new NewChild(child,
            picture.Secret == new SecretCard() ? null : Say(new ChildSecret(child), picture.Secret),
            [.. Enum.GetValues<Kin>().Where(kin => !picture.Of(kin).IsEmpty).Select(kin => Say(new ChildParent(child, kin), picture.Of(kin)))],
            [.. Enum.GetValues<AddressKind>().Where(kind => !picture.Of(kind).IsEmpty).Select(kind => Say(new ChildAddress(child, kind), picture.Of(kind)))],
            picture.Weight is null && picture.Height is null ? null : Weigh(new Measurement(child, occasion), picture));
    }

    private void Identify(Child child, IdentityNumber? number)
    {
        if (number is { } known) child.Identify(known, vault, by);
        else child.TakeIdentityBack(by);
    }

    private IEnumerable<string> FamilyOf(Child child, KnownChildren known, ChildPicture now, ChildPicture then)
    {
        if (then.Secret != now.Secret)
        {
            Say(known.SecretOf(child) ?? Add(new ChildSecret(child)), then.Secret);
            yield return nameof(ChildSecret);
        }
        foreach (var kin in Enum.GetValues<Kin>().Where(kin => then.Of(kin) != now.Of(kin)))
        {
            Say(known.ParentOf(child, kin) ?? Add(new ChildParent(child, kin)), then.Of(kin));
            yield return $"{kin}";
        }
        foreach (var kind in Enum.GetValues<AddressKind>().Where(kind => then.Of(kind) != now.Of(kind)))
        {
            Say(known.AddressOf(child, kind) ?? Add(new ChildAddress(child, kind)), then.Of(kind));
            yield return $"{kind}";
        }
    }

    private Measurement Weigh(Measurement measurement, ChildPicture then)
    {
        measurement.Weigh(then.Weight, by.Today);
        measurement.Measure(then.Height, by.Today);
        return measurement;
    }

    private static ChildSecret Say(ChildSecret row, SecretCard card)
    {
        row.Say(card);
        return row;
    }

    private static ChildParent Say(ChildParent row, ParentCard card)
    {
        row.Say(card);
        return row;
    }

    private static ChildAddress Say(ChildAddress row, AddressCard card)
    {
        row.Say(card);
        return row;
    }

    private T Add<T>(T row) where T : class
    {
        db.Add(row);
        return row;
    }
}

/// <summary>A child that was not in the register, with what is said of it.</summary>
internal sealed record NewChild(Child Child, ChildSecret? Secret, IReadOnlyList<ChildParent> Parents, IReadOnlyList<ChildAddress> Addresses, Measurement? Measurement);
