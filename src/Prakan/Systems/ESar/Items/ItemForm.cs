using System.ComponentModel.DataAnnotations;
using Prakan.Platform.Organisations;
using Prakan.Platform.Organisations.Corrections;
using Prakan.Shared;

namespace Prakan.Systems.ESar.Items;

/// <summary>One item as it is corrected: only what belongs to it is asked and taken.</summary>
public sealed class ItemForm
{
    [StringLength(200), Display(Name = "ชื่อสถานศึกษา")]
    public string? Name { get; set; }

    [StringLength(300), Display(Name = "เลขที่ หมู่ ถนน")]
    public string? Address { get; set; }

    [StringLength(200), Display(Name = "ตำบล อำเภอ จังหวัด")]
    public string? Area { get; set; }

    [RegularExpression("^[1-9๑-๙][0-9๐-๙]{4}$", ErrorMessage = "รหัสไปรษณีย์ต้องเป็นตัวเลข 5 หลัก"), Display(Name = "รหัสไปรษณีย์")]
    public string? Postcode { get; set; }

    [Display(Name = "ระดับชั้นที่เปิดสอน")]
    public string[] Levels { get; set; } = [];

    [Range(0, 50_000), Display(Name = "จำนวน")]
    public int? Count { get; set; }

    public static ItemForm Of(Item item, OrganisationDetails details, FoundArea? area) => new()
    {
        Name = details.Name, Address = details.Address, Area = area?.Line ?? details.Area, Postcode = details.Postcode, Levels = details.Levels,
        Count = item switch { Item.Teachers => details.Teachers, Item.Pupils => details.Pupils, _ => details.Rooms },
    };

    /// <summary>The details as they say from now on; null where what is needed is missing.</summary>
    public OrganisationDetails? Said(Item item, OrganisationDetails details, string? area) => item switch
    {
        Item.Name => string.IsNullOrWhiteSpace(Name) ? null : details with { Name = Name.Trim() },
        Item.Address => details with { Address = Bare(Address), Area = area, Postcode = Bare(Postcode) is { } digits ? ThaiDigits.ToArabic(digits) : null },
        Item.Levels => Level.Thai.Keys.Intersect(Levels).ToArray() is { Length: > 0 } levels ? details with { Levels = levels } : null,
        Item.Teachers => Count is null ? null : details with { Teachers = Count },
        Item.Pupils => Count is null ? null : details with { Pupils = Count },
        _ => Count is null ? null : details with { Rooms = Count },
    };

    private static string? Bare(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
