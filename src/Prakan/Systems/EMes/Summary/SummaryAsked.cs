using Prakan.Platform.Organisations;

namespace Prakan.Systems.EMes.Summary;

public enum Shown
{
    Bureau,
    Self,
    Gap,
}

/// <summary>Which offices the reader wants to see, and which of their scores.</summary>
public sealed record SummaryAsked
{
    public Shown Show { get; init; }
    public OrganisationKind? Kind { get; init; }
    public string? Region { get; init; }

    public bool Takes(OfficeScores office) => (Kind is null || office.Kind == $"{Kind}") && (string.IsNullOrEmpty(Region) || office.Region == Region);

    public decimal? Of(Cell cell) => Show switch
    {
        Shown.Self => cell.Self,
        Shown.Gap => cell.Gap,
        _ => cell.Bureau,
    };

    public string Format => Show == Shown.Gap ? "+0.#;-0.#;0" : "0.#";

    public string Query => $"Show={Show}{(Kind is { } kind ? $"&Kind={kind}" : "")}{(string.IsNullOrEmpty(Region) ? "" : $"&Region={Uri.EscapeDataString(Region)}")}";
}

public static class ShownScores
{
    public static string Thai(this Shown shown) => shown switch
    {
        Shown.Self => "ประเมินตนเอง",
        Shown.Gap => "ส่วนต่าง (สำนักลบประเมินตนเอง)",
        _ => "คะแนนสำนัก",
    };
}
