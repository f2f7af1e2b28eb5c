using System.ComponentModel.DataAnnotations;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Organisations;

namespace Prakan.Platform.Rounds.Planning;

/// <summary>All that is decided about a round, as an officer fills it in.</summary>
public sealed class RoundForm
{
    public const int MostRows = 30;
    private const int Spare = 2;

    [Display(Name = "ระบบ")]
    public string System { get; set; } = "";

    [Display(Name = "ชื่อรอบ"), Required(ErrorMessage = "กรุณากรอกชื่อรอบ"), StringLength(200)]
    public string Title { get; set; } = "";

    [Display(Name = "ชนิดของปี")]
    public YearKind YearKind { get; set; }

    [Display(Name = "ปี"), Range(2500, 2700, ErrorMessage = "ให้กรอกปีพุทธศักราช เช่น 2569")]
    public int Year { get; set; }

    [Display(Name = "ภาคเรียน"), Range(1, 3, ErrorMessage = "ภาคเรียนต้องเป็น 1 ถึง 3")]
    public int? Term { get; set; }

    [Display(Name = "แบบรายงานรุ่น"), Required(ErrorMessage = "กรุณากรอกรุ่นของแบบรายงาน"), StringLength(20)]
    public string FormVersion { get; set; } = "1";

    [Display(Name = "เลขที่หนังสือ"), StringLength(100)]
    public string? LetterNumber { get; set; }

    [Display(Name = "ลงวันที่")]
    public DateOnly? LetterDate { get; set; }

    public Minute Opens { get; set; } = new();
    public Minute Due { get; set; } = new();
    public Minute CutOff { get; set; } = new();

    [Display(Name = "ข้อมูล ณ วันที่")]
    public DateOnly? AsOf { get; set; }

    [Display(Name = "ปิดรอบเองหลังวันปิดรับ (วัน)"), Range(1, 3650, ErrorMessage = "จำนวนวันต้องเป็น 1 ถึง 3650")]
    public int? ClosesAfterDays { get; set; } = 30;

    [Display(Name = "เตือนผู้ที่ยังไม่ส่ง ก่อนครบกำหนด (วัน)"), StringLength(100)]
    public string? RemindBefore { get; set; } = "7, 3, 1";

    [Display(Name = "เตือนผู้ที่ยังไม่ส่ง หลังครบกำหนด (วัน)"), StringLength(100)]
    public string? RemindAfter { get; set; } = "1";

    [Display(Name = "ผู้ส่งดึงรายงานกลับได้ ตราบใดที่ยังไม่มีใครเริ่มพิจารณา")]
    public bool TakeBack { get; set; } = true;

    [Display(Name = "ประเภทหน่วยงาน")]
    public List<OrganisationKind> Kinds { get; set; } = [];

    [Display(Name = "ระดับที่เปิดสอน")]
    public List<string> Levels { get; set; } = [];

    [Display(Name = "พื้นที่"), StringLength(10_000)]
    public string? Areas { get; set; }

    [Display(Name = "สังกัด"), StringLength(2_000)]
    public string? Affiliations { get; set; }

    [Display(Name = "รหัสหน่วยงาน"), StringLength(1_000_000)]
    public string? Codes { get; set; }

    public List<StepForm> Chain { get; set; } = [];
    public List<PartForm> Parts { get; set; } = [];
    public List<DayForm> Days { get; set; } = [];

    /// <summary>A row for every level, and a few more parts and days than are named.</summary>
    public RoundForm MakeRoom()
    {
        while (Chain.Count < ReportLevels.All.Count) Chain.Add(new StepForm());
        var (parts, days) = (Math.Min(Parts.Count(part => part.IsNamed) + Spare, MostRows), Math.Min(Days.Count(day => day.IsNamed) + Spare, MostRows));
        while (Parts.Count < parts) Parts.Add(new PartForm());
        while (Days.Count < days) Days.Add(new DayForm());
        return this;
    }
}

/// <summary>What one level does; nothing where no verb is chosen.</summary>
public sealed class StepForm
{
    public ChainVerb? Verb { get; set; }
    public bool AfterAllBelow { get; set; }
    public List<ReportLevel> Tells { get; set; } = [];
}

public sealed class PartForm
{
    /// <summary>What was filled in stays with its part when it is renamed.</summary>
    public string? Key { get; set; }

    [Display(Name = "ชื่อส่วน"), StringLength(200)]
    public string? Thai { get; set; }

    public bool IsNamed => !string.IsNullOrWhiteSpace(Thai);
}

/// <summary>Something to do in the round, and the rule that tells its day.</summary>
public sealed class DayForm
{
    [Display(Name = "เรื่อง"), StringLength(200)]
    public string? Thai { get; set; }

    [Display(Name = "ผู้ทำ")]
    public ReportLevel? Who { get; set; }

    [Display(Name = "เมื่อใด"), StringLength(100)]
    public string? When { get; set; }

    [Display(Name = "ถ้าตรงวันหยุด ให้เลื่อนไปวันทำการถัดไป")]
    public bool OnWorkingDay { get; set; }

    public bool IsNamed => !string.IsNullOrWhiteSpace(Thai);
}
