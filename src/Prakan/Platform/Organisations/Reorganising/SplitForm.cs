using System.ComponentModel.DataAnnotations;

namespace Prakan.Platform.Organisations.Reorganising;

/// <summary>Into what an organisation is split, and which of its children goes where.</summary>
public sealed class SplitForm
{
    public const int FewestRows = 3;
    public const int MostRows = 10;

    public List<Part> Parts { get; set; } = [];

    /// <summary>The number of the part that each child on this page goes to; none when it stays.</summary>
    public Dictionary<int, int?> Children { get; set; } = [];

    /// <summary>What was chosen on the other pages.</summary>
    public string? Elsewhere { get; set; }

    [StringLength(200), Display(Name = "ค้นหาในสังกัด")]
    public string? Find { get; set; }

    /// <summary>The part to which all that are found go at once.</summary>
    [Display(Name = "ทั้งหมดที่ค้นพบ")]
    public int? AllTo { get; set; }

    public int Page { get; set; } = 1;

    [Display(Name = "หน่วยงานเดิม")]
    public bool OriginCloses { get; set; }

    /// <summary>Every choice made, on this page and on others.</summary>
    public SplitChoices Choices => SplitChoices.Read(Elsewhere).With(Children);

    public OrganisationPart[] Named => [.. Parts.Index().Where(part => !string.IsNullOrWhiteSpace(part.Item.Name))
        .Select(part => new OrganisationPart(part.Item.Kind, part.Item.Name!.Trim(), Choices.Of(part.Index + 1)))];

    /// <summary>Parts to which children go though they have no name yet.</summary>
    public IEnumerable<int> Nameless => Choices.Parts.Where(part => part > Parts.Count || string.IsNullOrWhiteSpace(Parts[part - 1].Name));

    /// <summary>Room for one more part than is named.</summary>
    public void MakeRoom(OrganisationKind kind)
    {
        var wanted = Math.Clamp(Parts.Count(part => !string.IsNullOrWhiteSpace(part.Name)) + 1, FewestRows, MostRows);
        while (Parts.Count < wanted) Parts.Add(new Part { Kind = kind });
    }

    public sealed class Part
    {
        [StringLength(200), Display(Name = "ชื่อ")]
        public string? Name { get; set; }

        [Display(Name = "ประเภท")]
        public OrganisationKind Kind { get; set; }
    }
}
