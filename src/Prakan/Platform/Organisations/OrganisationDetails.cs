using System.Collections.Frozen;

namespace Prakan.Platform.Organisations;

/// <summary>What is said of an organisation for a stretch of time; each change begins a new stretch.</summary>
public sealed record OrganisationDetails
{
    private static readonly FrozenDictionary<string, string> Labels = new Dictionary<string, string>
    {
        ["name"] = "ชื่อ",
        ["shortName"] = "ชื่อย่อ",
        ["nameInEnglish"] = "ชื่อภาษาอังกฤษ",
        ["affiliation"] = "สังกัด",
        ["area"] = "พื้นที่",
        ["address"] = "ที่อยู่",
        ["postcode"] = "รหัสไปรษณีย์",
        ["telephone"] = "โทรศัพท์",
        ["email"] = "อีเมล",
        ["latitude"] = "ละติจูด",
        ["longitude"] = "ลองจิจูด",
        ["levels"] = "ระดับที่เปิดสอน",
        ["teachers"] = "ครู",
        ["pupils"] = "ผู้เรียน",
        ["rooms"] = "ห้องเรียน",
    }.ToFrozenDictionary();

    public required string Name { get; init; }
    public string? ShortName { get; init; }
    public string? NameInEnglish { get; init; }
    public string? Affiliation { get; init; }
    public string? Area { get; init; }
    public string? Address { get; init; }
    public string? Postcode { get; init; }
    public string? Telephone { get; init; }
    public string? Email { get; init; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
    public string[] Levels { get; init; } = [];
    public int? Teachers { get; init; }
    public int? Pupils { get; init; }
    public int? Rooms { get; init; }

    /// <summary>What a new organisation takes over from the one it comes from.</summary>
    public OrganisationDetails Handed(string name) => new() { Name = name, Affiliation = Affiliation, Area = Area, Postcode = Postcode, Levels = Levels };

    /// <summary>The same, but for the named details, which are as the other says.</summary>
    public OrganisationDetails Taking(IReadOnlyCollection<string> details, OrganisationDetails other)
    {
        var taken = this with { };
        foreach (var property in typeof(OrganisationDetails).GetProperties().Where(property => details.Contains(Difference.NameOf(property)))) property.SetValue(taken, property.GetValue(other));
        return taken;
    }

    public static string Thai(string detail) => Labels[detail];

    public bool Says(OrganisationDetails other) => this with { Levels = other.Levels } == other && Levels.SequenceEqual(other.Levels);
}
