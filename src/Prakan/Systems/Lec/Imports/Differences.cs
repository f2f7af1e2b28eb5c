using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Families;

namespace Prakan.Systems.Lec.Imports;

/// <summary>What a sheet changes of a child, in the words of its headings; what is sensitive is named and not shown.</summary>
internal static class Differences
{
    private const string Hidden = "•••";

    public static IEnumerable<FieldChange> Of(ChildPicture now, ChildPicture then, LevelWords levels)
    {
        foreach (var field in ChildFields.All.Where(field => now.Card[field] != then.Card[field]))
            yield return new FieldChange(field.Thai(), field.InBox(now.Card[field]), field.InBox(then.Card[field]));
        if (now.Classroom != then.Classroom) yield return new FieldChange(Heading("level"), levels.Spell(now.Classroom), levels.Spell(then.Classroom));
        if (now.Identity != then.Identity) yield return new FieldChange(Heading("identity"), now.Identity?.Masked ?? "", then.Identity?.Masked ?? "");
        if (now.Height != then.Height) yield return new FieldChange(Heading("height"), $"{now.Height}", $"{then.Height}");
        if (now.Weight != then.Weight) yield return new FieldChange(Heading("weight"), $"{now.Weight}", $"{then.Weight}");
        if (now.Secret != then.Secret) yield return new FieldChange(Heading("race"), Hidden, Hidden);
        foreach (var kin in Enum.GetValues<Kin>().Where(kin => now.Of(kin) != then.Of(kin))) yield return new FieldChange(kin.Thai(), Hidden, Hidden);
        foreach (var kind in Enum.GetValues<AddressKind>().Where(kind => now.Of(kind) != then.Of(kind))) yield return new FieldChange(kind.Thai(), Hidden, Hidden);
    }

    private static string Heading(string key) => ImportColumns.Find(key).Heading;
}
