using System.ComponentModel.DataAnnotations;

namespace Prakan.Platform.Organisations;

/// <summary>By which order, from which day, and why; the id is the form's own, so that a form sent twice decides once.</summary>
public sealed record Decision
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    [Display(Name = "วันที่มีผล")]
    public DateOnly On { get; init; }

    [Required, StringLength(80), Display(Name = "เลขที่คำสั่ง")]
    public string OrderNumber { get; init; } = "";

    [StringLength(1000), Display(Name = "เหตุผล")]
    public string? Reason { get; init; }
}
