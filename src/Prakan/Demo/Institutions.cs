using Prakan.Platform.Organisations;

namespace Prakan.Demo;

/// <summary>Makes the institutions of each line of the census, with names, codes, sizes and places.</summary>
internal sealed class Institutions
{
    private readonly InstitutionNames names = new();
    private readonly CodeBook codes = new();

    /// <summary>As many as the country has at these seats; of the others nothing is made.</summary>
    public IEnumerable<Planned> Of(CensusLine line, Func<Seat, bool> wanted)
    {
        var seats = line.Seats.ToArray();
        var counts = Apportionment.Share(line.Count, [.. seats.Select(seat => seat.Weight)]);
        return seats.Zip(counts).Where(one => wanted(one.First)).SelectMany(one => Some(line.Trade, line.Affiliation, line.Kind, one.First, one.Second));
    }

    public IEnumerable<Planned> Some(Trade trade, Affiliation affiliation, OrganisationKind kind, Seat seat, int count) =>
        Enumerable.Range(0, count).Select(number => Make(trade, affiliation, kind, seat.Parent, Chance.Of("place", $"{trade} {seat.Parent.Key} {number}").One(seat.Places)));

    private Planned Make(Trade trade, Affiliation affiliation, OrganisationKind kind, Planned parent, Subdistrict place)
    {
        var given = codes.For(affiliation, parent, place);
        var key = given[0].Value;
        var chance = Chance.Of("institution", key);
        var size = InstitutionSize.Of(trade, chance);
        var card = Card.Of(names.Of(trade, parent, place, chance), null, affiliation, place.Code, place, key) with
        {
            Levels = size.Levels,
            Pupils = size.Pupils,
            Teachers = size.Teachers,
            Rooms = size.Rooms,
        };
        var opened = new DateOnly(kind == OrganisationKind.ChildCentre ? chance.Between(1990, 2018) : chance.Between(1922, 1996), 5, 16);
        return new Planned(kind, parent, key, card, opened) { Codes = given, Places = [place] };
    }
}
