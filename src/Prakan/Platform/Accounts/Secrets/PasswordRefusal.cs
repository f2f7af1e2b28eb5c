namespace Prakan.Platform.Accounts.Secrets;

/// <summary>Why a password is refused, and what to do about it.</summary>
public sealed record PasswordRefusal(string Code, string Sentence)
{
    public static readonly PasswordRefusal TooShortAlone = new(
        "accounts.password.too-short",
        "รหัสผ่านต้องมีอย่างน้อย 15 ตัวอักษร ลองใช้ประโยคที่จำง่าย เว้นวรรคและใช้ภาษาไทยได้");

    public static readonly PasswordRefusal TooShortWithSecondFactor = new(
        "accounts.password.too-short-with-second-factor",
        "รหัสผ่านต้องมีอย่างน้อย 12 ตัวอักษร ลองใช้ประโยคที่จำง่าย เว้นวรรคและใช้ภาษาไทยได้");

    public static readonly PasswordRefusal TooLong = new(
        "accounts.password.too-long",
        "รหัสผ่านต้องไม่เกิน 200 ตัวอักษร โปรดใช้ข้อความที่สั้นลง");

    public static readonly PasswordRefusal Common = new(
        "accounts.password.common",
        "รหัสผ่านนี้มีผู้ใช้กันมากและถูกเดาได้ง่าย โปรดตั้งรหัสผ่านใหม่ที่ไม่ใช่คำยอดนิยมต่อท้ายด้วยตัวเลข");

    public static readonly PasswordRefusal NamesTheOwner = new(
        "accounts.password.names-the-owner",
        "รหัสผ่านมีชื่อผู้ใช้ ชื่อของท่าน ชื่อหรือรหัสของหน่วยงาน หรือชื่อระบบนี้ โปรดตัดออกแล้วใช้คำอื่น");

    public static readonly PasswordRefusal Repeated = new(
        "accounts.password.repeated",
        "รหัสผ่านเป็นตัวอักษรหรือข้อความสั้น ๆ ซ้ำกัน โปรดใช้คำหลายคำที่ไม่ซ้ำกัน");

    public static readonly PasswordRefusal Run = new(
        "accounts.password.run",
        "รหัสผ่านเป็นตัวอักษรหรือตัวเลขที่เรียงตามลำดับหรือตามแป้นพิมพ์ โปรดใช้คำหลายคำที่ไม่เรียงกัน");

    public static readonly IReadOnlyList<PasswordRefusal> All =
        [TooShortAlone, TooShortWithSecondFactor, TooLong, Common, NamesTheOwner, Repeated, Run];
}
