using Prakan.Platform.Organisations;

namespace Prakan.Demo;

internal sealed class Province
{
    private const string BangkokCode = "10";

    public Province(string code, string name, ILookup<string, Area> below)
    {
        (Code, Name, Row) = (code, name, Lists.Provinces[code]);
        Circle = new Circle(Row.latitude, Row.longitude, Row.radius_km);
        Districts = [.. below[code].Select(district => new District(this, district.Code, district.Name, below))];
    }

    public string Code { get; }
    public string Name { get; }
    public Lists.ProvinceRow Row { get; }
    public Circle Circle { get; }
    public IReadOnlyList<District> Districts { get; }
    public bool IsBangkok => Code == BangkokCode;
    public string Region => Row.region;
}

internal sealed class District
{
    private const double ShareOfProvince = 0.25;
    private const string CapitalPrefix = "เมือง";

    public District(Province province, string code, string name, ILookup<string, Area> below)
    {
        (Province, Code, Name) = (province, code, name);
        Circle = province.Circle.Inside(ShareOfProvince, Chance.Of("district", code));
        Subdistricts = [.. below[code].Select(area => new Subdistrict(this, area.Code, area.Name, area.Postcode!))];
    }

    public Province Province { get; }
    public string Code { get; }
    public string Name { get; }
    public Circle Circle { get; }
    public IReadOnlyList<Subdistrict> Subdistricts { get; }
    public bool IsCapital => Code.EndsWith("01", StringComparison.Ordinal);

    /// <summary>What its market town is called: the capital district of Nan holds the town of Nan.</summary>
    public string Town => IsCapital && Name.StartsWith(CapitalPrefix, StringComparison.Ordinal) ? Name[CapitalPrefix.Length..] : Name;
}

internal sealed class Subdistrict(District district, string code, string name, string postcode)
{
    private const double ShareOfDistrict = 0.4;

    public District District => district;
    public string Code => code;
    public string Name => name;
    public string Postcode => postcode;
    public Circle Circle { get; } = district.Circle.Inside(ShareOfDistrict, Chance.Of("subdistrict", code));

    /// <summary>The house alone: the area stands beside it, in its own column.</summary>
    public string Address(Chance chance) =>
        district.Province.IsBangkok ? $"{chance.Between(1, 999)}" : $"{chance.Between(1, 299)} หมู่ {chance.Between(1, 12)}";
}
