using System.ComponentModel.DataAnnotations;

namespace Prakan.Platform.Organisations.Reorganising;

/// <summary>Into what an organisation is split, and which of its children goes where.</summary>
public sealed class SplitForm
{
    public const int FewestRows = 3;
    public const int MostRows = 10;

    public List<Part> Parts { get; set; } = [];

    /// <summary>The number of the part that each child goes to; none when it stays.</summary>
    public Dictionary<int, int?> Children { get; set; } = [];

    [Display(Name = "หน่วยงานเดิม")]
    public bool OriginCloses { get; set; }

    public OrganisationPart[] Named => [.. Parts.Index().Where(part => !string.IsNullOrWhiteSpace(part.Item.Name))
        .Select(part => new OrganisationPart(part.Item.Kind, part.Item.Name!.Trim(), ChildrenOf(part.Index + 1)))];

    /// <summary>Room for one more part than is named.</summary>
    public void MakeRoom(OrganisationKind kind)
    {
        var wanted = Math.Clamp(Parts.Count(part => !string.IsNullOrWhiteSpace(part.Name)) + 1, FewestRows, MostRows);
        while (Parts.Count < wanted) Parts.Add(new Part { Kind = kind });
    }

    private int[] ChildrenOf(int part) => [.. Children.Where(child => child.Value == part).Select(child => child.Key).Order()];

    public sealed class Part
    {
        [StringLength(200), Display(Name = "ชื่อ")]
        public string? Name { get; set; }

        [Display(Name = "ประเภท")]
        public OrganisationKind Kind { get; set; }
    }
}
