using Prakan.Platform.Organisations;
using static Prakan.Platform.Organisations.OrganisationKind;

namespace Prakan.Demo;

/// <summary>Names institutions after villages, temples, towns and virtues; no two below one parent bear the same.</summary>
internal sealed class InstitutionNames
{
    private const int Tries = 6;
    private readonly HashSet<(Planned Parent, string Name)> taken = [];
    private readonly Dictionary<Planned, int> numbered = [];

    public string Of(Trade trade, Planned parent, Subdistrict place, Chance chance)
    {
        var name = "";
        for (var i = 0; i < Tries; i++)
        {
            name = Propose(trade, parent, place, chance);
            if (taken.Add((parent, name))) return name;
        }
        var detailed = new[] { $"{name} ({place.Name})", $"{name} ({place.Name} {place.District.Town})" }
            .Concat(Enumerable.Range(2, int.MaxValue - 2).Select(number => $"{name} {number} ({place.Name} {place.District.Town})"));
        return detailed.First(longer => taken.Add((parent, longer)));
    }

    private string Propose(Trade trade, Planned parent, Subdistrict place, Chance chance)
    {
        var district = place.District;
        var virtue = chance.One(Lists.Virtues);
        return trade switch
        {
            Trade.PrimarySchool => "โรงเรียน" + Neighbourhood(place, chance),
            Trade.SecondarySchool => chance.One([$"โรงเรียน{district.Town}วิทยาคม", $"โรงเรียน{place.Name}พิทยาคม", $"โรงเรียน{place.Name}วิทยา", $"โรงเรียน{virtue}พิทยา", $"โรงเรียน{district.Town}{virtue}"]),
            Trade.LocalCentre => chance.Happens(0.15) ? $"ศพด.{parent.Details.Name}" : "ศพด." + Neighbourhood(place, chance),
            Trade.LocalSchool => LocalSchool(parent, place, chance),
            Trade.LocalCollege => $"วิทยาลัยเทคโนโลยี{parent.Details.Name}",
            Trade.PrivateSchool => chance.One([$"โรงเรียนอนุบาล{virtue}", $"โรงเรียน{virtue}วิทยา", $"โรงเรียน{virtue}ศึกษา", $"โรงเรียน{virtue}{place.Name}"]),
            Trade.PrivateCentre => chance.One([$"สถานรับเลี้ยงเด็ก{virtue}", $"เนอสเซอรี่{virtue}", $"บ้านเด็ก{virtue}{place.Name}"]),
            Trade.PrivateCollege => chance.One([$"วิทยาลัยเทคโนโลยี{virtue}", $"วิทยาลัยอาชีวศึกษา{virtue}", $"วิทยาลัยเทคโนโลยี{virtue}{district.Town}"]),
            Trade.LearningCentre => $"ศูนย์ส่งเสริมการเรียนรู้ระดับ{(district.Province.IsBangkok ? "เขต" : "อำเภอ")}{district.Name}",
            Trade.VocationalCollege => chance.One([$"วิทยาลัยเทคนิค{district.Town}", $"วิทยาลัยอาชีวศึกษา{district.Town}", $"วิทยาลัยการอาชีพ{district.Town}", $"วิทยาลัยเกษตรและเทคโนโลยี{district.Town}"]),
            Trade.BangkokSchool => chance.Happens(0.6) ? $"โรงเรียนวัด{chance.One(Lists.Temples)}" : $"โรงเรียน{Lists.Village(district.Province.Region, chance)}",
            Trade.BangkokCentre => $"ศูนย์พัฒนาเด็กก่อนวัยเรียนชุมชน{Lists.Village(district.Province.Region, chance)}",
            _ => throw new InvalidOperationException($"Nobody has said how a {trade} is named."),
        };
    }

    private string LocalSchool(Planned parent, Subdistrict place, Chance chance)
    {
        if (parent.Kind == ProvincialAdministration) return chance.One([$"โรงเรียน{place.Name}พิทยาคม", $"โรงเรียน{place.Name}ประชาสรรค์", $"โรงเรียน{place.District.Town}ราษฎร์บำรุง"]);
        if (parent.Kind == SubdistrictAdministration) return $"โรงเรียนอนุบาล {parent.Details.Name}";
        var number = numbered[parent] = numbered.GetValueOrDefault(parent) + 1;
        return $"โรงเรียนเทศบาล {number} (วัด{chance.One(Lists.Temples)})";
    }

    private static string Neighbourhood(Subdistrict place, Chance chance) => chance.Share() switch
    {
        < 0.08 => $"บ้าน{place.Name}",
        < 0.33 => $"วัด{chance.One(Lists.Temples)}",
        < 0.38 => $"ชุมชนบ้าน{Lists.Village(place.District.Province.Region, chance)}",
        _ => $"บ้าน{Lists.Village(place.District.Province.Region, chance)}",
    };
}
