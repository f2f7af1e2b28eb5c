using System.Collections.Frozen;

namespace Prakan.Platform.Audit;

/// <summary>What each action is called in a history.</summary>
public static class Actions
{
    public static readonly FrozenDictionary<string, string> All = new Dictionary<string, string>
    {
        ["hand-over.accepted"] = "ตอบรับการส่งมอบงาน",
        ["hand-over.declined"] = "ไม่รับการส่งมอบงาน",
        ["hand-over.done"] = "ส่งมอบงานแล้ว",
        ["hand-over.offered"] = "เสนอส่งมอบงาน",
        ["hand-over.withdrawn"] = "ถอนการส่งมอบงาน",
        ["organisation.change-cancelled"] = "ยกเลิกการเปลี่ยนแปลงที่กำหนดไว้",
        ["organisation.change-planned"] = "กำหนดการเปลี่ยนแปลง",
        ["organisation.closed"] = "เลิกหน่วยงาน",
        ["organisation.coordinator-checked"] = "ตรวจข้อมูลผู้ประสานงาน",
        ["organisation.corrected"] = "แก้ไขข้อมูลหน่วยงาน",
        ["organisation.founded"] = "จัดตั้งหน่วยงาน",
        ["organisation.imported"] = "นำเข้าหน่วยงานจากไฟล์",
        ["organisation.merged"] = "รวมเข้ากับหน่วยงานอื่น",
        ["organisation.moved"] = "ย้ายสังกัด",
        ["organisation.recoded"] = "เปลี่ยนรหัส",
        ["organisation.renamed"] = "เปลี่ยนชื่อ",
        ["person.disabled"] = "ปิดบัญชี",
        ["person.enabled"] = "เปิดบัญชีอีกครั้ง",
        ["post.ended"] = "สิ้นสุดตำแหน่ง",
        ["post.given"] = "มอบตำแหน่ง",
        ["registration.accepted"] = "รับคำขอลงทะเบียน",
        ["registration.asked"] = "ขอลงทะเบียน",
        ["registration.refused"] = "ไม่รับคำขอลงทะเบียน",
        ["slip.exhausted"] = "ใบเปิดบัญชีถูกลองครบจำนวนครั้ง",
        ["slip.issued"] = "ออกใบเปิดบัญชี",
        ["slip.issued-for-lost-password"] = "ออกใบตั้งรหัสผ่านใหม่",
        ["slip.reissued"] = "ออกใบเปิดบัญชีใหม่แทนใบเดิม",
        ["slip.used"] = "เปิดบัญชีด้วยใบเปิดบัญชี",
        ["slip.voided"] = "ยกเลิกใบเปิดบัญชี",
    }.ToFrozenDictionary();

    /// <summary>An action of a system that has said nothing yet shows its own name.</summary>
    public static string Thai(string action) => All.GetValueOrDefault(action, action);
}
