namespace Prakan.Platform.Organisations;

/// <summary>A province (2 digits), district (4) or subdistrict (6) of DOPA's list.</summary>
public sealed class Area
{
    private Area() { }

    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string? Postcode { get; private set; }
    public string? Region { get; private set; }
}
