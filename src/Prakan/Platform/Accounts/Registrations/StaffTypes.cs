namespace Prakan.Platform.Accounts.Registrations;

/// <summary>The kinds of staff that work in an area office.</summary>
public static class StaffTypes
{
    public static readonly string[] List =
    [
        "ผู้บริหารการศึกษา",
        "ศึกษานิเทศก์",
        "บุคลากรทางการศึกษาอื่นตามมาตรา 38 ค. (2)",
        "ข้าราชการครู",
        "พนักงานราชการ",
        "ลูกจ้างประจำ",
        "ลูกจ้างชั่วคราว",
    ];
}
