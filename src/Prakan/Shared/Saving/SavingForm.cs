using Microsoft.AspNetCore.Razor.TagHelpers;
using Prakan.Shared.Language;

namespace Prakan.Shared.Saving;

/// <summary>A form whose boxes save themselves tells its script how to speak.</summary>
[HtmlTargetElement("form", Attributes = "data-saves")]
public sealed class SavingForm(Say say) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute("data-saving", say["กำลังบันทึก…"]);
        output.Attributes.SetAttribute("data-waiting", say["ไม่มีสัญญาณ จะบันทึกเองเมื่อสัญญาณกลับมา"]);
        output.Attributes.SetAttribute("data-stopped", say["ยังไม่ได้บันทึก กรุณาเข้าสู่ระบบใหม่ในอีกแท็บ"]);
        output.Attributes.SetAttribute("data-mine", say["ใช้ข้อความของฉัน"]);
        output.Attributes.SetAttribute("data-theirs", say["ใช้ข้อความของผู้อื่น"]);
    }
}
