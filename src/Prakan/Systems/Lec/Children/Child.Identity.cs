using Prakan.Systems.Lec.Identities;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.Lec.Children;

public sealed partial class Child
{
    /// <summary>A number comes, or a better one: a child with a G-Code that is given thirteen digits stays the same child.</summary>
    public void Identify(IdentityNumber number, IdentityVault vault, Writer by)
    {
        var tag = vault.TagOf(number);
        if (IdentityTag is not null && tag.AsSpan().SequenceEqual(IdentityTag)) return;
        var before = IdentityKind;
        (IdentityCipher, IdentityTag, IdentityKind, NoIdentityReason) = (vault.Seal(number, Id), tag, number.Kind, null);
        events.Add(new ChildEvent(this, ChildVerb.Identified, by) { Field = "Identity", Before = before is null ? null : $"{before}", After = $"{number.Kind}" });
        Record("lec.child-identified");
    }

    /// <summary>A number that an import brought by mistake goes with the import.</summary>
    internal void TakeIdentityBack(Writer by)
    {
        if (IdentityCipher is null) return;
        events.Add(new ChildEvent(this, ChildVerb.Identified, by) { Field = "Identity", Before = $"{IdentityKind}" });
        (IdentityCipher, IdentityTag, IdentityKind) = (null, null, null);
        Record("lec.child-identified");
    }

    /// <summary>Long gone: that it was here stays, who it was does not.</summary>
    internal void Erase(DateTimeOffset now)
    {
        (IdentityCipher, IdentityTag, IdentityKind, NoIdentityReason, ErasedAt) = (null, null, null, null, now);
        Card = Card with { Number = "", Title = "", FirstName = "", LastName = "", BirthDate = new DateOnly(Card.BirthDate.Year, 1, 1) };
        Record("lec.child-erased");
    }

    /// <summary>There is no number yet, and why.</summary>
    public void GoWithoutIdentity(string? reason, Writer by)
    {
        Unless(IdentityCipher is null, "lec.identity-known");
        Unless(!string.IsNullOrWhiteSpace(reason), "lec.identity-or-reason");
        if (reason == NoIdentityReason) return;
        events.Add(new ChildEvent(this, ChildVerb.Identified, by) { Field = "NoIdentity", Before = NoIdentityReason, After = reason });
        NoIdentityReason = reason;
    }

    /// <summary>1-1120-xxxxx-xx-2; null where no number is known.</summary>
    public string? MaskedIdentity(IdentityVault vault) => IdentityCipher is { } box ? vault.Open(box, Id).Masked : null;
}
