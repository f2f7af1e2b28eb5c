using System.Globalization;
using CsvHelper;

namespace Prakan.Demo;

/// <summary>The lists that names and places are made of.</summary>
internal static class Lists
{
    public static readonly Dictionary<string, ProvinceRow> Provinces = Read<ProvinceRow>("provinces").ToDictionary(row => row.code);
    public static readonly ILookup<string, string> Cities = Read<CityRow>("cities").ToLookup(row => row.district, row => row.name);
    public static readonly string[] Temples = [.. Read<NameRow>("temples").Select(row => row.name)];
    public static readonly string[] Virtues = [.. Read<NameRow>("virtues").Select(row => row.name)];
    private static readonly GivenRow[] Given = [.. Read<GivenRow>("given-names")];
    public static readonly string[] GivenNames = [.. Given.Select(row => row.name)];
    private static readonly string[] BoysNames = [.. Given.Where(row => row.sex == "male").Select(row => row.name)];
    private static readonly string[] GirlsNames = [.. Given.Where(row => row.sex == "female").Select(row => row.name)];
    private static readonly VillageRow[] VillageWords = [.. Read<VillageRow>("villages")];
    private static readonly string[] VillageSecond = [.. VillageWords.Where(row => row.part == "second").Select(row => row.word)];

    private static readonly Dictionary<string, string[]> VillageFirst = Provinces.Values.Select(row => row.region).Distinct()
        .ToDictionary(region => region, region => VillageWords.Where(row => row.part == "first" && (row.region == region || row.region == "")).Select(row => row.word).ToArray());

    public static string Village(string region, Chance chance) => chance.One(VillageFirst[region]) + chance.One(VillageSecond);

    public static string[] NamesOf(bool boys) => boys ? BoysNames : GirlsNames;

    public static List<T> Read<T>(string name)
    {
        using var stream = typeof(Lists).Assembly.GetManifestResourceStream($"Prakan.Demo.Lists.{name}.csv")!;
        using var reader = new StreamReader(stream);
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<T>()];
    }

    internal sealed record ProvinceRow(
        string code, string region, double latitude, double longitude, double radius_km, string dialling,
        int primary_offices, int secondary_offices, string secondary_seat);

    private sealed record CityRow(string district, string name);
    private sealed record NameRow(string name);
    private sealed record GivenRow(string name, string sex);
    private sealed record VillageRow(string part, string word, string region);
}
