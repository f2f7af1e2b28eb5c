using Prakan.Shared;
using Prakan.Systems.Lec.Children;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.Lec.Growth;

/// <summary>Weight and height of a child, twice a term.</summary>
public sealed class Measurement : IOwned
{
    public const int TimesATerm = 2;

    internal const decimal LeastKilograms = 3, MostKilograms = 200, LeastCentimetres = 40, MostCentimetres = 220;

    private Measurement() { }

    public Measurement(Child child, Occasion occasion) =>
        (ChildId, OrganisationId, Path, Year, Term, Time) = (child.Id, child.OrganisationId, child.Path, occasion.Year, occasion.Term, occasion.Time);

    public long Id { get; private set; }
    public Guid ChildId { get; private set; }
    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";
    public int Year { get; private set; }
    public int Term { get; private set; }

    /// <summary>The first or the second of its term.</summary>
    public int Time { get; private set; }

    public decimal? Weight { get; private set; }
    public decimal? Height { get; private set; }
    public DateOnly On { get; private set; }

    public void Weigh(decimal? kilograms, DateOnly on)
    {
        Unless(kilograms is null or (>= LeastKilograms and <= MostKilograms), "lec.weight-out-of-range", LeastKilograms, MostKilograms);
        (Weight, On) = (kilograms, on);
    }

    public void Measure(decimal? centimetres, DateOnly on)
    {
        Unless(centimetres is null or (>= LeastCentimetres and <= MostCentimetres), "lec.height-out-of-range", LeastCentimetres, MostCentimetres);
        (Height, On) = (centimetres, on);
    }
}

/// <summary>Academic year, term, and which of the two times in it.</summary>
public sealed record Occasion(int Year, int Term, int Time)
{
    public DateOnly FirstDay => Term == 1 ? new(ThaiYears.ToCommon(Year), 5, 16) : new(ThaiYears.ToCommon(Year), 11, 1);

    /// <summary>Term 1 begins on 16 May and term 2 on 1 November; the second half of either is its second time.</summary>
    public static Occasion Of(DateOnly day) => new(ThaiYears.Academic(day), day.Month is >= 5 and <= 10 ? 1 : 2, day.Month is 5 or 6 or 7 or 11 or 12 ? 1 : 2);
}
