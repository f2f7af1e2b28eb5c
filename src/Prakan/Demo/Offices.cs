using Prakan.Platform.Organisations;
using static Prakan.Platform.Organisations.OrganisationKind;

namespace Prakan.Demo;

/// <summary>Every office of the country, a parent always before what stands below it.</summary>
internal sealed class Offices
{
    private static readonly DateOnly Opened = new(2003, 7, 7);
    private readonly List<Planned> all = [];

    public Offices(Land land)
    {
        var capital = land.Provinces.First(province => province.IsBangkok).Districts[0].Subdistricts[0];
        Planned National(OrganisationKind kind, Planned? parent, Affiliation affiliation, string key, string name, string? shortName) => Add(
            new Planned(kind, parent, key, Card.Of(name, shortName, affiliation, parent is null ? null : capital.Code, capital, key), Opened)
            {
                Codes = affiliation == Affiliation.None ? [] : [(CodeScheme.Office, $"{affiliation.Code}0000")],
            });

        Country = National(OrganisationKind.Country, null, Affiliation.None, "thailand", "ประเทศไทย", null);
        LocalDepartment = National(Department, Country, Affiliation.Local, "dla", "กรมส่งเสริมการปกครองท้องถิ่น", "สถ.");
        Obec = National(Department, Country, Affiliation.Obec, "obec", "สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน", "สพฐ.");
        Assessment = National(AssessmentOffice, Country, Affiliation.None, "onesqa", "สำนักงานรับรองมาตรฐานและประเมินคุณภาพการศึกษา", "สมศ.");
        Private = National(Department, Country, Affiliation.Private, "opec", "สำนักงานคณะกรรมการส่งเสริมการศึกษาเอกชน", "สช.");
        Vocational = National(Department, Country, Affiliation.Vocational, "ovec", "สำนักงานคณะกรรมการการอาชีวศึกษา", "สอศ.");
        NonFormal = National(Department, Country, Affiliation.NonFormal, "dole", "กรมส่งเสริมการเรียนรู้", "สกร.");
        AreaOffices = new AreaOffices(land, Obec);
        Local = new LocalOffices(land, LocalDepartment, Country);
        all.AddRange(AreaOffices.All);
        all.AddRange(Local.All);
    }

    public IReadOnlyList<Planned> All => all;
    public Planned Country { get; }
    public Planned LocalDepartment { get; }
    public Planned Obec { get; }
    public Planned Assessment { get; }
    public Planned Private { get; }
    public Planned Vocational { get; }
    public Planned NonFormal { get; }
    public AreaOffices AreaOffices { get; }
    public LocalOffices Local { get; }

    private Planned Add(Planned office)
    {
        all.Add(office);
        return office;
    }
}
