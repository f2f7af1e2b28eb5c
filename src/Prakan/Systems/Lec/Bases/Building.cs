using Prakan.Platform.Audit;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.Lec.Bases;

public enum BuildingKind
{
    Classrooms,
    Canteen,
    Toilets,
    Hall,
    Other,
}

public enum BuildingState
{
    Good,
    Fair,
    Unsafe,
}

/// <summary>A building of an institution, with its photographs in a slot of its own.</summary>
public sealed class Building : Tracked, IOwned
{
    private const int Earliest = 2400, MostStoreys = 30;

    private Building() { }

    public long Id { get; private set; }
    public int OrganisationId { get; private set; }
    public Organisation Organisation { get; private set; } = null!;
    public string Path { get; private set; } = "";
    public BuildingCard Card { get; private set; } = null!;
    public DateTimeOffset ChangedAt { get; private set; }
    public DateTimeOffset? GoneAt { get; private set; }

    internal FactSubject Owner => new($"{BuildingSlots.Name}:{Id}", OrganisationId, Path);

    protected override FactSubject Subject => new($"organisation:{OrganisationId}", OrganisationId, Path);

    public static Building Enter(Organisation at, BuildingCard card, DateTimeOffset now)
    {
        var building = new Building { Organisation = at, OrganisationId = at.Id, Path = at.Path };
        building.Say(card, now);
        building.Record("lec.building-entered", detail: new { card.Name });
        return building;
    }

    public void Correct(BuildingCard card, DateTimeOffset now)
    {
        Say(card, now);
        Record("lec.building-corrected", detail: new { card.Name });
    }

    /// <summary>Pulled down, or no longer the institution's.</summary>
    public void Drop(DateTimeOffset now)
    {
        Unless(GoneAt is null, "lec.building-gone");
        GoneAt = now;
        Record("lec.building-dropped", detail: new { Card.Name });
    }

    /// <summary>A photograph came or went.</summary>
    public void Touch(DateTimeOffset now)
    {
        Unless(GoneAt is null, "lec.building-gone");
        ChangedAt = now;
    }

    private void Say(BuildingCard card, DateTimeOffset now)
    {
        Unless(card.Name.Length > 0, "lec.building-unnamed");
        Unless(card.Built is null || (card.Built >= Earliest && card.Built <= ThaiYears.ToBuddhist(Clock.DayOf(now).Year)), "lec.building-year", Earliest);
        Unless(card is { Storeys: > 0 and <= MostStoreys, Rooms: >= 0 }, "lec.building-storeys", MostStoreys);
        (Card, ChangedAt) = (card, now);
    }
}

/// <summary>Name, kind, the Buddhist year in which it was built, storeys, rooms, state.</summary>
public sealed record BuildingCard(string Name, BuildingKind Kind, int? Built, int Storeys, int Rooms, BuildingState State);
