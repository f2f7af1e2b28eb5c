using Prakan.Platform.Accounts.Activation;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Tests.Platform.Accounts.Activation;

public sealed class WelcomeTests
{
    [Theory]
    [InlineData(Role.Recorder, "จัดทำรายงานของหน่วยงาน")]
    [InlineData(Role.Head, "ส่งหรือยืนยันรายงานของหน่วยงาน")]
    [InlineData(Role.Approver, "ส่งหรือยืนยันรายงานของหน่วยงาน")]
    [InlineData(Role.ProvinceSupervisor, "พิจารณาเห็นชอบหรือส่งกลับรายงาน")]
    [InlineData(Role.AssessmentOfficer, "รับรายงานที่ส่งถึงสำนักงาน")]
    [InlineData(Role.CommitteeScorer, "อ่านและให้คะแนนตัวชี้วัด")]
    public void The_work_of_the_post_is_told_before_what_one_may_look_at(Role role, string work)
    {
        var told = WelcomeModel.May(role).ToList();
        Assert.Contains(work, told);
        Assert.True(told.IndexOf(work) < told.IndexOf("ดูข้อมูลหน่วยงาน"), string.Join(", ", told));
    }
}
