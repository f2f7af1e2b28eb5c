using System.ComponentModel.DataAnnotations;
using Prakan.Shared;

namespace Prakan.Systems.Lec.Reports;

/// <summary>What a report is asked for: of what, by what, and when; a round that has confirmed answers for itself, the register for any day.</summary>
public sealed record ReportAsked
{
    public ReportTopic Topic { get; init; }
    public ReportBy? By { get; init; }
    public int? Round { get; init; }

    [Display(Name = "ณ วันที่")]
    public DateOnly? On { get; init; }

    [Display(Name = "ตั้งแต่วันที่")]
    public DateOnly? From { get; init; }

    [Display(Name = "ถึงวันที่")]
    public DateOnly? Until { get; init; }

    public string Query =>
        "?" + string.Join('&', new[] { ("Topic", $"{Topic}"), ("By", $"{By}"), ("Round", $"{Round}"), ("On", Day(On)), ("From", Day(From)), ("Until", Day(Until)) }
            .Where(pair => pair.Item2.Length > 0).Select(pair => $"{pair.Item1}={Uri.EscapeDataString(pair.Item2)}"));

    private static string Day(DateOnly? day) => day is { } date ? ThaiDate.Numeric(date) : "";
}
