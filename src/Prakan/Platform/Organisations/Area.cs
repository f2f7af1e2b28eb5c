namespace Prakan.Platform.Organisations;

/// <summary>A province (2 digits), district (4) or subdistrict (6) of DOPA's list.</summary>
public sealed class Area
{
    private const string Bangkok = "10";

    private Area() { }

    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string? Postcode { get; private set; }
    public string? Region { get; private set; }

    /// <summary>The name after its title, as addresses have it; the capital has titles of its own.</summary>
    public string Titled => Title + Name;

    private string Title => (Code.StartsWith(Bangkok, StringComparison.Ordinal), Code.Length) switch
    {
        (true, 2) => "",
        (true, 4) => "เขต",
        (true, _) => "แขวง",
        (_, 2) => "จังหวัด",
        (_, 4) => "อำเภอ",
        _ => "ตำบล",
    };
}
