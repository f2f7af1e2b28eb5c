using Prakan.Platform.Audit;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.Lec.Others;

/// <summary>A school of another affiliation inside an authority's area: not its own, but it enters its pupils.</summary>
public sealed class OtherSchool : Tracked, IOwned
{
    private OtherSchool() { }

    public int Id { get; private set; }
    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string? Code { get; private set; }
    public string Affiliation { get; private set; } = "";

    /// <summary>A school of the expansion kind is asked for its pupils up to the ninth year.</summary>
    public bool Expansion { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    protected override FactSubject Subject => new($"organisation:{OrganisationId}", OrganisationId, Path);

    public static OtherSchool Enter(Organisation authority, OtherSchoolCard card)
    {
        var school = new OtherSchool { OrganisationId = authority.Id, Path = authority.Path };
        school.Say(card);
        school.Record("lec.other-school-entered", detail: new { school.Name });
        return school;
    }

    public void Correct(OtherSchoolCard card)
    {
        Say(card);
        Record("lec.other-school-corrected", detail: new { Name });
    }

    /// <summary>Asked no more from that day on.</summary>
    public void Close(DateOnly on)
    {
        Unless(ClosedOn is null, "lec.other-school-gone");
        ClosedOn = on;
        Record("lec.other-school-closed", detail: new { Name, on });
    }

    private void Say(OtherSchoolCard card)
    {
        Unless(card.Name.Length > 0 && card.Affiliation.Length > 0, "lec.other-school-unnamed");
        (Name, Code, Affiliation, Expansion) = (card.Name, card.Code, card.Affiliation, card.Expansion);
    }
}

public sealed record OtherSchoolCard(string Name, string? Code, string Affiliation, bool Expansion);
