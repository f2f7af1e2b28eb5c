using System.ComponentModel.DataAnnotations;

namespace Prakan.Platform.Organisations.Corrections;

public sealed class CoordinatorForm
{
    [Required, StringLength(120), Display(Name = "ชื่อ–นามสกุล")]
    public string Name { get; set; } = "";

    [Required, StringLength(120), Display(Name = "ตำแหน่ง")]
    public string Position { get; set; } = "";

    [Required, RegularExpression(@"^[0-9๐-๙+()\-\s]{8,30}$", ErrorMessage = "โทรศัพท์ไม่ถูกต้อง ให้กรอกเช่น 081 234 5678"), Display(Name = "โทรศัพท์")]
    public string Telephone { get; set; } = "";

    [Required, EmailAddress, StringLength(254), Display(Name = "อีเมล")]
    public string Email { get; set; } = "";
}
