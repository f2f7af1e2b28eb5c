using System.ComponentModel.DataAnnotations;

namespace Prakan.Systems.ESar.Standards;

/// <summary>What may be said anew of a version of the standards.</summary>
public sealed class FrameworkForm
{
    [Display(Name = "ต้องประเมิน มิฉะนั้นส่งรายงานไม่ได้")]
    public bool Required { get; set; }

    public List<BandForm> Bands { get; set; } = [];

    public Dictionary<int, string?> Words { get; set; } = [];

    public static FrameworkForm Of(Framework framework) =>
        new() { Required = framework.Required, Bands = [.. framework.Bands.Select(band => new BandForm { Letter = band.Letter, Least = band.Least })] };
}

public sealed class BandForm
{
    [Required, StringLength(2), Display(Name = "ระดับ")]
    public string Letter { get; set; } = "";

    [Range(0, 100), Display(Name = "คะแนนต่ำสุด")]
    public int Least { get; set; }
}
