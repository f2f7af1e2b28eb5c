using Prakan.Platform.Organisations;
using static Prakan.Platform.Organisations.OrganisationKind;

namespace Prakan.Demo;

/// <summary>The 183 primary and 62 secondary area offices. A primary office keeps some districts of one province, a secondary one whole provinces.</summary>
internal sealed class AreaOffices
{
    private static readonly DateOnly PrimaryOpened = new(2003, 7, 7), SecondaryOpened = new(2010, 7, 23);
    private readonly Dictionary<District, Planned> primary = [];
    private readonly Dictionary<District, Planned> secondary = [];

    public AreaOffices(Land land, Planned obec)
    {
        foreach (var province in land.Provinces)
        {
            Share(primary, province.Districts, province.Row.primary_offices, (number, of) => Office(PrimaryAreaOffice, obec, province, number,
                Numbered($"สพป.{province.Name}", number, of), PrimaryOpened));
        }
        foreach (var group in land.Provinces.GroupBy(province => province.Row.secondary_seat))
        {
            var seat = group.Single(province => province.Code == group.Key);
            var names = group.OrderByDescending(province => province == seat).Select(province => province.Name);
            Share(secondary, [.. group.SelectMany(province => province.Districts)], seat.Row.secondary_offices, (number, of) => Office(SecondaryAreaOffice, obec, seat, number,
                Numbered($"สพม.{string.Join(' ', names)}", number, of), SecondaryOpened));
        }
    }

    public IEnumerable<Planned> All => primary.Values.Concat(secondary.Values).Distinct();

    public Planned Primary(District district) => primary[district];
    public Planned Secondary(District district) => secondary[district];

    private static void Share(Dictionary<District, Planned> offices, IReadOnlyList<District> districts, int count, Func<int, int, Planned> make)
    {
        var made = Enumerable.Range(1, count).Select(number => make(number, count)).ToArray();
        for (var i = 0; i < districts.Count; i++) offices[districts[i]] = made[i * count / districts.Count];
    }

    private static Planned Office(OrganisationKind kind, Planned obec, Province province, int number, string name, DateOnly opened)
    {
        var key = $"{Affiliation.Obec.Code}{province.Code}{(kind == PrimaryAreaOffice ? number : 50 + number):00}";
        var seat = province.Districts[Math.Min(number, province.Districts.Count) - 1].Subdistricts[0];
        return new Planned(kind, obec, key, Card.Of(name, null, Affiliation.Obec, seat.Code, seat, key), opened)
        {
            Codes = [(CodeScheme.Office, key)],
            Places = [seat],
        };
    }

    private static string Numbered(string name, int number, int of) => of == 1 ? name : $"{name} เขต {number}";
}
