using System.ComponentModel.DataAnnotations;

namespace Prakan.Systems.Lec.Bases;

/// <summary>A building as it is typed.</summary>
public sealed class BuildingForm
{
    [StringLength(200), Display(Name = "ชื่ออาคาร")]
    public string? Name { get; set; }

    [Display(Name = "ประเภท")]
    public BuildingKind Kind { get; set; }

    [Display(Name = "สร้างเมื่อ พ.ศ.")]
    public int? Built { get; set; }

    [Range(1, 30), Display(Name = "จำนวนชั้น")]
    public int Storeys { get; set; } = 1;

    [Range(0, 500), Display(Name = "จำนวนห้อง")]
    public int Rooms { get; set; }

    [Display(Name = "สภาพ")]
    public BuildingState State { get; set; }

    public static BuildingForm Of(BuildingCard card) => new() { Name = card.Name, Kind = card.Kind, Built = card.Built, Storeys = card.Storeys, Rooms = card.Rooms, State = card.State };

    public BuildingCard Card => new(Name?.Trim() ?? "", Kind, Built, Storeys, Rooms, State);
}
