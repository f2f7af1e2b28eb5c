using System.ComponentModel.DataAnnotations;
using Prakan.Shared;

namespace Prakan.Platform.Organisations.Corrections;

/// <summary>The details of an organisation as a form has them; the area stands as people write it.</summary>
public sealed class DetailsForm
{
    private const string TelephoneShape = @"^[0-9๐-๙+()\-\s]{8,30}([\s,]*(ต่อ|กด|ext\.?)\s*[0-9๐-๙\-, ]{1,20})?$";

    [Required, StringLength(200), Display(Name = "ชื่อ")]
    public string Name { get; set; } = "";

    [StringLength(80), Display(Name = "ชื่อย่อ")]
    public string? ShortName { get; set; }

    [StringLength(200), Display(Name = "ชื่อภาษาอังกฤษ")]
    public string? NameInEnglish { get; set; }

    [StringLength(200), Display(Name = "สังกัด")]
    public string? Affiliation { get; set; }

    [StringLength(200), Display(Name = "ตำบล อำเภอ จังหวัด")]
    public string? Area { get; set; }

    [StringLength(300), Display(Name = "ที่อยู่")]
    public string? Address { get; set; }

    [RegularExpression("^[1-9๑-๙][0-9๐-๙]{4}$", ErrorMessage = "รหัสไปรษณีย์ต้องเป็นตัวเลข 5 หลัก"), Display(Name = "รหัสไปรษณีย์")]
    public string? Postcode { get; set; }

    [RegularExpression(TelephoneShape, ErrorMessage = "โทรศัพท์ไม่ถูกต้อง ให้กรอกเช่น 053 123 456"), Display(Name = "โทรศัพท์")]
    public string? Telephone { get; set; }

    [EmailAddress, StringLength(254), Display(Name = "อีเมล")]
    public string? Email { get; set; }

    [Range(5.6, 20.5), Display(Name = "ละติจูด")]
    public double? Latitude { get; set; }

    [Range(97.3, 105.7), Display(Name = "ลองจิจูด")]
    public double? Longitude { get; set; }

    [Display(Name = "ระดับที่เปิดสอน")]
    public string[] Levels { get; set; } = [];

    [Range(0, 5_000), Display(Name = "ครู")]
    public int? Teachers { get; set; }

    [Range(0, 50_000), Display(Name = "ผู้เรียน")]
    public int? Pupils { get; set; }

    [Range(0, 2_000), Display(Name = "ห้องเรียน")]
    public int? Rooms { get; set; }

    public static DetailsForm Of(OrganisationDetails details, string? area) => new()
    {
        Name = details.Name, ShortName = details.ShortName, NameInEnglish = details.NameInEnglish, Affiliation = details.Affiliation, Area = area,
        Address = details.Address, Postcode = details.Postcode, Telephone = details.Telephone, Email = details.Email, Latitude = details.Latitude,
        Longitude = details.Longitude, Levels = details.Levels, Teachers = details.Teachers, Pupils = details.Pupils, Rooms = details.Rooms,
    };

    public OrganisationDetails Said(string? area) => new()
    {
        Name = Name.Trim(), ShortName = Bare(ShortName), NameInEnglish = Bare(NameInEnglish), Affiliation = Bare(Affiliation), Area = area,
        Address = Bare(Address), Postcode = Digits(Postcode), Telephone = Digits(Telephone), Email = Bare(Email), Latitude = Latitude,
        Longitude = Longitude, Levels = [.. Level.Thai.Keys.Intersect(Levels)], Teachers = Teachers, Pupils = Pupils, Rooms = Rooms,
    };

    private static string? Bare(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string? Digits(string? text) => Bare(text) is { } bare ? ThaiDigits.ToArabic(bare) : null;
}
