using System.Globalization;
using Prakan.Shared;
using Prakan.Systems.Lec.Families;
using Prakan.Systems.Lec.Growth;

namespace Prakan.Systems.Lec.Imports;

/// <summary>What stands in a column of the register's sheet for one child; always a text, so that no program makes a number or a formula of it.</summary>
internal sealed record ShownCell(ChildPicture Picture, ShownPlace Place, DateOnly? EnteredOn)
{
    public string this[string key] => key switch
    {
        "province" => Place.Province,
        "district" => Place.District,
        "authority" => Place.Authority,
        "school" => Place.School,
        "year" => $"{Place.Occasion.Year}",
        "term" => $"{Place.Occasion.Term}",
        "level" => Place.Levels.GetValueOrDefault(Picture.Classroom.Level, Picture.Classroom.Level),
        "room" => Picture.Classroom.Room,
        "number" => Picture.Card.Number,
        "title" => Picture.Card.Title,
        "first" => Picture.Card.FirstName,
        "last" => Picture.Card.LastName,
        "birth" => ThaiDate.Numeric(Picture.Card.BirthDate),
        "nationality" => Picture.Card.Nationality,
        "identity" => Picture.Identity?.Value ?? "",
        "entered" => EnteredOn is { } day ? ThaiDate.Numeric(day) : "",
        "height" => Figure(Picture.Height),
        "weight" => Figure(Picture.Weight),
        "status" => "1 ปกติ",
        "race" => Picture.Secret.Race ?? "",
        "religion" => Picture.Secret.Religion ?? "",
        "family" => Picture.Secret.FamilyStatus ?? "",
        "fees" => YesNo(Picture.Secret.ClaimsFees),
        "health" => YesNo(Picture.Secret.ClaimsHealth),
        _ => Of(key.Split('.')) ?? "",
    };

    private string? Of(string[] key) => key switch
    {
        ["father", var part] => Of(Picture.Father, part),
        ["mother", var part] => Of(Picture.Mother, part),
        ["guardian", var part] => Of(Picture.Guardian, part),
        ["registered", var part] => Of(Picture.Registered, part),
        ["present", var part] => Of(Picture.Present, part),
        _ => throw new InvalidOperationException($"No column {string.Join('.', key)}."),
    };

    private static string? Of(ParentCard card, string part) => part switch
    {
        "title" => card.Title,
        "first" => card.FirstName,
        "last" => card.LastName,
        "religion" => card.Religion,
        "occupation" => card.Occupation,
        "income" => Figure(card.Income),
        "telephone" => card.Telephone,
        _ => card.Relation,
    };

    private static string? Of(AddressCard card, string part) => part switch
    {
        "house" => card.House,
        "village" => card.Village,
        "road" => card.Road,
        "subdistrict" => card.Subdistrict,
        "district" => card.District,
        "province" => card.Province,
        _ => card.Postcode,
    };

    private static string Figure(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";

    private static string YesNo(bool yes) => yes ? "มี" : "ไม่มี";
}

/// <summary>Where and when a child is shown.</summary>
internal sealed record ShownPlace(string Province, string District, string Authority, string School, Occasion Occasion, IReadOnlyDictionary<string, string> Levels);
