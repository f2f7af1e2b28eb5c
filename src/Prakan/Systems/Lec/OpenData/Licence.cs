namespace Prakan.Systems.Lec.OpenData;

/// <summary>On which terms a set may be used, by the names that catalogues know.</summary>
public sealed record Licence(string Id, string Name, string Href)
{
    public static readonly IReadOnlyList<Licence> All =
    [
        new("CC-BY-4.0", "Creative Commons Attribution 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        new("ODC-BY-1.0", "Open Data Commons Attribution 1.0", "https://opendatacommons.org/licenses/by/1-0/"),
        new("CC0-1.0", "Creative Commons Zero 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    ];

    public static Licence? Find(string? id) => All.FirstOrDefault(one => one.Id == id);
}
