using Prakan.Systems.Lec.Children;

namespace Prakan.Systems.Lec.Growth;

public enum GrowthMeasure
{
    WeightForAge,
    HeightForAge,
    WeightForHeight,
}

/// <summary>One line of a reference of growth, by the LMS method: data that an officer loads, never figures of ours.</summary>
public sealed class GrowthReference
{
    private GrowthReference() { }

    public GrowthReference(string name, GrowthMeasure measure, Sex sex, decimal at, Lms lms) =>
        (Name, Measure, Sex, At, L, M, S) = (name, measure, sex, at, lms.L, lms.M, lms.S);

    public int Id { get; private set; }

    /// <summary>Which reference it is, as its publisher calls it.</summary>
    public string Name { get; private set; } = "";

    public GrowthMeasure Measure { get; private set; }
    public Sex Sex { get; private set; }

    /// <summary>Months of age, or centimetres of height.</summary>
    public decimal At { get; private set; }

    public double L { get; private set; }
    public double M { get; private set; }
    public double S { get; private set; }

    /// <summary>How many standard deviations a value lies from the median.</summary>
    public double Score(decimal value) => Math.Abs(L) < 1e-9 ? Math.Log((double)value / M) / S : (Math.Pow((double)value / M, L) - 1) / (L * S);
}

/// <summary>Power, median and spread at one age or height.</summary>
public sealed record Lms(double L, double M, double S);
