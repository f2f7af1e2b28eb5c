using Prakan.Platform.Organisations;

namespace Prakan.Demo;

/// <summary>Gives codes out, each once: 10 digits of affiliation, province and serial; SMIS is province, area office and serial.</summary>
internal sealed class CodeBook
{
    private readonly Dictionary<string, int> serials = [];

    public IReadOnlyList<(string Scheme, string Value)> For(Affiliation affiliation, Planned parent, Subdistrict place)
    {
        var institution = (CodeScheme.Institution, Next(affiliation.Code + place.District.Province.Code, "000000"));
        return affiliation == Affiliation.Obec ? [institution, (CodeScheme.Smis, Next(parent.Key[2..], "0000"))] : [institution];
    }

    private string Next(string start, string shape)
    {
        var serial = serials[start] = serials.GetValueOrDefault(start) + 1;
        return start + serial.ToString(shape);
    }
}
