using Prakan.Platform.Organisations;
using static Prakan.Platform.Organisations.OrganisationKind;

namespace Prakan.Demo;

/// <summary>The 183 primary and 62 secondary area offices. A primary office keeps some districts of one province, a secondary one whole provinces.</summary>
internal sealed class AreaOffices
{
    private const int SecondarySerials = 50;
    private static readonly DateOnly PrimaryOpened = new(2003, 7, 7), SecondaryOpened = new(2010, 7, 23);
    private readonly Dictionary<District, Planned> primary = [];
    private readonly Dictionary<District, Planned> secondary = [];

    public AreaOffices(Land land, Planned obec)
    {
        foreach (var province in land.Provinces)
        {
            Share(primary, province.Districts, province.Row.primary_offices, (number, of, seat) =>
                Office(PrimaryAreaOffice, obec, number, Numbered($"สพป.{province.Name}", number, of), seat, PrimaryOpened));
        }
        foreach (var group in land.Provinces.GroupBy(province => province.Row.secondary_seat))
        {
            var provinces = group.OrderByDescending(province => province.Code == group.Key).ToArray();
            var name = $"สพม.{string.Join(' ', provinces.Select(province => province.Name))}";
            Share(secondary, [.. provinces.SelectMany(province => province.Districts)], provinces[0].Row.secondary_offices, (number, of, seat) =>
                Office(SecondaryAreaOffice, obec, number, Numbered(name, number, of), seat, SecondaryOpened));
        }
    }

    public IEnumerable<Planned> All => primary.Values.Concat(secondary.Values).Distinct();

    public Planned Primary(District district) => primary[district];
    public Planned Secondary(District district) => secondary[district];

    /// <summary>Neighbouring districts go to one office; it sits in the first of them.</summary>
    private static void Share(Dictionary<District, Planned> offices, IReadOnlyList<District> districts, int count, Func<int, int, Subdistrict, Planned> make)
    {
        foreach (var share in districts.Index().GroupBy(one => one.Index * count / districts.Count, one => one.Item))
        {
            var office = make(share.Key + 1, count, share.First().Subdistricts[0]);
            foreach (var district in share) offices[district] = office;
        }
    }

    private static Planned Office(OrganisationKind kind, Planned obec, int number, string name, Subdistrict seat, DateOnly opened)
    {
        var serial = kind == PrimaryAreaOffice ? number : SecondarySerials + number;
        var key = $"{Affiliation.Obec.Code}{seat.District.Province.Code}{serial:00}";
        return new Planned(kind, obec, key, Card.Of(name, null, Affiliation.Obec, seat.Code, seat, key), opened)
        {
            Codes = [(CodeScheme.Office, key)],
            Places = [seat],
        };
    }

    private static string Numbered(string name, int number, int of) => of == 1 ? name : $"{name} เขต {number}";
}
