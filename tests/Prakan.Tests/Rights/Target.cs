using Prakan.Tests.House;

namespace Prakan.Tests.Rights;

/// <summary>The organisation that a request is about; null stands for one that never was.</summary>
public sealed record Target(Place? Place, bool Closed = false)
{
    public static readonly Target Nothing = new((Place?)null);

    /// <summary>How the organisation stands to a visitor's post.</summary>
    public string RelationTo(Visitor visitor) => (Place, visitor.At) switch
    {
        (null, _) => "does not exist",
        (_, null) => Closed ? "closed" : "no post",
        var (place, at) when Closed => place.Path.StartsWith(at.Path, StringComparison.Ordinal) ? "closed, below" : "closed, elsewhere",
        var (place, at) when place == at => "own",
        var (place, at) when place.Parent == at => "child",
        var (place, at) when place.Path.StartsWith(at.Path, StringComparison.Ordinal) => "grandchild",
        var (place, at) when place == at.Parent => "parent",
        var (place, at) when at.Path.StartsWith(place.Path, StringComparison.Ordinal) => "ancestor",
        var (place, at) when place.Parent == at.Parent => "sibling",
        var (place, at) when SameAffiliation(place, at) => "other branch",
        _ => "other affiliation",
    };

    public override string ToString() => Place is null ? "nothing" : Place.Name;

    private static bool SameAffiliation(Place one, Place other) => one.Path.Split('/').Skip(2).FirstOrDefault() == other.Path.Split('/').Skip(2).FirstOrDefault();
}
