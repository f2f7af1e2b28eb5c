using Prakan.Platform.Organisations;

namespace Prakan.Demo;

/// <summary>Where an organisation is found and how it is reached. Nobody can be called or written to by mistake.</summary>
internal static class Card
{
    private const double ShareOfSubdistrict = 0.05;

    public static OrganisationDetails Of(string name, string? shortName, Affiliation affiliation, string? area, Subdistrict seat, string key)
    {
        var chance = Chance.Of("card", key);
        var point = seat.Circle.Inside(ShareOfSubdistrict, chance);
        return new OrganisationDetails
        {
            Name = name,
            ShortName = shortName,
            Affiliation = affiliation == Affiliation.None ? null : affiliation.Thai,
            Area = area,
            Address = seat.Address(chance),
            Postcode = seat.Postcode,
            Telephone = Telephone(seat.District.Province, chance),
            Email = $"{key}@{affiliation.Mail}",
            Latitude = point.Latitude,
            Longitude = point.Longitude,
        };
    }

    // No Thai subscriber's number begins with 000 after the dialling code.
    public static string Telephone(Province province, Chance chance)
    {
        var digits = province.Row.dialling.PadRight(6, '0') + chance.Between(0, 999).ToString("000");
        return $"{digits[0]} {digits[1..5]} {digits[5..]}";
    }
}
