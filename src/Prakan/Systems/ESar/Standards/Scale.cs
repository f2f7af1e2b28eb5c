namespace Prakan.Systems.ESar.Standards;

public enum Scale
{
    /// <summary>Five levels of quality.</summary>
    Quality,

    /// <summary>Points from 0 to 3, summed up to a letter.</summary>
    Points,
}

public static class Scales
{
    private static readonly string[] Quality = ["กำลังพัฒนา", "ปานกลาง", "ดี", "ดีเลิศ", "ยอดเยี่ยม"];

    public const int MostPoints = 3;

    /// <summary>What may be chosen, the highest last.</summary>
    public static IReadOnlyList<int> Grades(this Scale scale) => scale == Scale.Quality ? [1, 2, 3, 4, 5] : [0, 1, 2, MostPoints];

    public static string Thai(this Scale scale, int grade) => scale == Scale.Quality ? Quality[grade - 1] : $"{grade}";

    /// <summary>The letter of so many points, as the version's bands have it.</summary>
    public static string? Letter(this Framework framework, IReadOnlyCollection<int> points) =>
        points.Count == 0 ? null : framework.Bands.FirstOrDefault(band => 100 * points.Sum() >= band.Least * MostPoints * points.Count)?.Letter;
}
