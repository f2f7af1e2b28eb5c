using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;

namespace Prakan.Platform.Accounts.Activation;

[OwnAccount]
public sealed class WelcomeModel(CurrentUser user) : PageModel
{
    private static readonly (string Verb, string Thai)[] Sentences =
    [
        (Verb.WriteReport, "จัดทำรายงานของหน่วยงาน"),
        (Verb.SubmitReport, "ส่งหรือยืนยันรายงานของหน่วยงาน"),
        (Verb.KeepChildren, "ดูแลทะเบียนเด็ก"),
        (Verb.HandOutIndicators, "มอบหมายตัวชี้วัดให้เจ้าหน้าที่"),
        (Verb.ApproveReport, "พิจารณาเห็นชอบหรือส่งกลับรายงาน"),
        (Verb.UnlockReport, "ตอบคำขอเปิดแก้รายงานที่ล็อกแล้ว"),
        (Verb.Nudge, "ดูว่าใครยังไม่ส่ง และเตือนได้"),
        (Verb.RequestAssessment, "ขอรับการประเมินคุณภาพภายนอก"),
        (Verb.ManageRounds, "เปิดและกำหนดวันของรอบการรายงาน"),
        (Verb.EvaluateIndicators, "ตั้งผู้อ่านและประกาศผลตัวชี้วัด"),
        (Verb.ScoreIndicators, "อ่านและให้คะแนนตัวชี้วัด"),
        (Verb.ReceiveReports, "รับรายงานที่ส่งถึงสำนักงาน"),
        (Verb.SeeOrganisations, "ดูข้อมูลหน่วยงาน"),
        (Verb.SeePeople, "ดูรายชื่อผู้ปฏิบัติงาน"),
        (Verb.CorrectOrganisation, "แก้ไขข้อมูลหน่วยงาน"),
        (Verb.AppointCoordinator, "แจ้งและตรวจข้อมูลผู้ประสานงาน"),
        (Verb.HandOver, "ส่งมอบตำแหน่งให้ผู้มารับหน้าที่แทน"),
        (Verb.Invite, "ออกใบเปิดบัญชีให้ผู้ปฏิบัติงาน"),
        (Verb.EndPost, "ให้ผู้ปฏิบัติงานพ้นจากตำแหน่ง"),
        (Verb.AcceptRegistration, "พิจารณาคำขอลงทะเบียน"),
        (Verb.ReadFacts, "ดูประวัติการทำรายการ"),
        (Verb.Reorganise, "ตั้ง ย้าย รวม แยก หรือเลิกหน่วยงาน"),
        (Verb.ImportOrganisations, "นำเข้าบัญชีหน่วยงานจากไฟล์"),
        (Verb.DisablePerson, "ปิดบัญชีผู้ใช้"),
    ];

    public IReadOnlyList<HeldPost> Posts => user.Posts;

    public static IEnumerable<string> May(Role role) => Sentences.Where(sentence => role.Holds(sentence.Verb)).Select(sentence => sentence.Thai);

    public void OnGet()
    {
    }
}
