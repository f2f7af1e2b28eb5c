using System.ComponentModel.DataAnnotations;
using Prakan.Shared;
using Prakan.Systems.Lec.Children;

namespace Prakan.Systems.Lec.Families;

public enum Kin
{
    Father,
    Mother,
    Guardian,
}

/// <summary>Father, mother or guardian of a child, behind a right of its own.</summary>
public sealed class ChildParent : IOwned
{
    private ChildParent() { }

    public ChildParent(Child child, Kin kin) => (ChildId, OrganisationId, Path, Kin) = (child.Id, child.OrganisationId, child.Path, kin);

    public Guid ChildId { get; private set; }
    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";
    public Kin Kin { get; private set; }
    public ParentCard Card { get; private set; } = new();

    public void Say(ParentCard card) => Card = card;
}

public sealed record ParentCard
{
    public string? Title { get; init; }
    public string? FirstName { get; init; }
    public string? LastName { get; init; }
    public string? Religion { get; init; }
    public string? Occupation { get; init; }

    /// <summary>Baht a month.</summary>
    [Display(Name = "รายได้ (บาทต่อเดือน)")]
    public decimal? Income { get; init; }

    public string? Telephone { get; init; }

    /// <summary>What a guardian is to the child.</summary>
    public string? Relation { get; init; }

    public bool IsEmpty => this == new ParentCard();
}

public static class Kinship
{
    public static string Thai(this Kin kin) => kin switch
    {
        Kin.Father => "บิดา",
        Kin.Mother => "มารดา",
        _ => "ผู้ปกครอง",
    };
}
