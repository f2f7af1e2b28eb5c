using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Audit;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.ESar.Standards;

/// <summary>One version of the standards of a level of education. What a round asks for stays as it was; another year takes another version.</summary>
public sealed class Framework : Tracked
{
    private readonly List<Standard> standards = [];
    private FactSubject? subject;

    private Framework() { }

    public int Id { get; private set; }
    public string Thai { get; private set; } = "";
    public SarLevel Level { get; private set; }
    public Scale Scale { get; private set; }

    /// <summary>The academic year from which it holds.</summary>
    public int Year { get; private set; }

    /// <summary>Asked of child development centres alone.</summary>
    public bool ForCentres { get; private set; }

    /// <summary>Without it a report is not whole.</summary>
    public bool Required { get; private set; }

    /// <summary>From which share of the full score on a letter is given, the best first.</summary>
    public IReadOnlyList<Band> Bands { get; private set; } = [];

    public IReadOnlyList<Standard> Standards => standards;

    protected override FactSubject Subject => subject ?? throw new InvalidOperationException("Somebody words a standard in a post.");

    public bool IsAskedOf(Organisation organisation) =>
        SarLevels.Of(organisation.Details).Contains(Level) && (!ForCentres || organisation.Kind == OrganisationKind.ChildCentre);

    /// <summary>The same for a later year, to be worded anew.</summary>
    public Framework Copy(int year, HeldPost by)
    {
        Unless(year > Year, "esar.framework-year");
        var copy = new Framework { Thai = Thai, Level = Level, Scale = Scale, Year = year, ForCentres = ForCentres, Required = Required, Bands = Bands };
        foreach (var one in standards) copy.standards.Add(one.Copy(copy));
        Do(by, "esar.framework-copied", new { framework = Thai, year });
        return copy;
    }

    public void Reword(Standard standard, string? thai, HeldPost by)
    {
        if (standard.Thai == thai) return;
        standard.Say(thai);
        Do(by, "esar.standard-worded", new { framework = Thai, number = standard.Number });
    }

    public void Change(bool required, IReadOnlyList<Band> bands, HeldPost by)
    {
        Unless(bands.Zip(bands.Skip(1)).All(pair => pair.First.Least > pair.Second.Least), "esar.bands-out-of-order");
        if (required == Required && bands.SequenceEqual(Bands)) return;
        (Required, Bands) = (required, bands);
        Do(by, "esar.framework-changed", new { framework = Thai });
    }

    private void Do(HeldPost by, string action, object detail)
    {
        subject = new FactSubject($"framework:{Id}", by.OrganisationId, by.Path);
        Record(action, detail: detail);
    }
}

/// <summary>A letter, and the least percentage of the full score that earns it.</summary>
public sealed record Band(string Letter, int Least);
