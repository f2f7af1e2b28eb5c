using System.ComponentModel.DataAnnotations;

namespace Prakan.Systems.Lec.Bases;

/// <summary>The base data as they are typed.</summary>
public sealed class BaseForm
{
    private const int Most = 2_000;

    [Range(0, Most), Display(Name = "ผู้บริหาร")]
    public int Directors { get; set; }

    [Range(0, Most), Display(Name = "ครู")]
    public int Teachers { get; set; }

    [Range(0, Most), Display(Name = "ผู้ดูแลเด็ก")]
    public int Carers { get; set; }

    [Range(0, Most), Display(Name = "บุคลากรอื่น")]
    public int Others { get; set; }

    [Display(Name = "มีไฟฟ้าใช้")]
    public bool Electricity { get; set; }

    [Display(Name = "มีน้ำสะอาดใช้")]
    public bool Water { get; set; }

    [Display(Name = "มีอินเทอร์เน็ตใช้")]
    public bool Internet { get; set; }

    [StringLength(200), Display(Name = "เว็บไซต์")]
    public string? WebSite { get; set; }

    public static BaseForm Of(BaseCard card) => new()
    {
        Directors = card.Directors, Teachers = card.Teachers, Carers = card.Carers, Others = card.Others,
        Electricity = card.Electricity, Water = card.Water, Internet = card.Internet, WebSite = card.WebSite,
    };

    public BaseCard Card => new()
    {
        Directors = Directors, Teachers = Teachers, Carers = Carers, Others = Others,
        Electricity = Electricity, Water = Water, Internet = Internet, WebSite = string.IsNullOrWhiteSpace(WebSite) ? null : WebSite.Trim(),
    };
}
