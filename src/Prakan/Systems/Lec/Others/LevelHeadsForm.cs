using System.ComponentModel.DataAnnotations;

namespace Prakan.Systems.Lec.Others;

/// <summary>Boys and girls of one level as they are typed.</summary>
public sealed class LevelHeadsForm
{
    public string? Level { get; set; }

    [Range(0, 10_000), Display(Name = "ชาย")]
    public int? Boys { get; set; }

    [Range(0, 10_000), Display(Name = "หญิง")]
    public int? Girls { get; set; }
}
