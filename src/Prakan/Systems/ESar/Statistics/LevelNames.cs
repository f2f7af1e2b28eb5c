using Prakan.Systems.ESar.Standards;

namespace Prakan.Systems.ESar.Statistics;

public static class LevelNames
{
    /// <summary>What the levels of a version are called, the lowest first: five of quality, or the letters that points earn.</summary>
    public static IReadOnlyList<string> Levels(this Framework framework) =>
        framework.Scale == Scale.Quality ? [.. framework.Scale.Grades().Select(grade => framework.Scale.Thai(grade))] : [.. framework.Bands.Reverse().Select(band => band.Letter)];

    /// <summary>What a column has room for: the number of a standard.</summary>
    public static string ShortOf(this Framework framework, int place) => framework.Standards.Where(one => one.Place == place).Select(one => one.Number).FirstOrDefault("ภาพรวม");

    /// <summary>By what one may look: the whole, and each standard that has a level of its own.</summary>
    public static IEnumerable<(int Place, string Thai)> Judgements(this Framework framework) =>
        [(0, "ภาพรวม"), .. framework.Scale == Scale.Quality ? framework.Standards.Select(one => (one.Place, one.Name)) : []];
}
