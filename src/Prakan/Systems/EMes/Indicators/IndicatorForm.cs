using System.ComponentModel.DataAnnotations;
using Prakan.Platform.Organisations;

namespace Prakan.Systems.EMes.Indicators;

/// <summary>One indicator as an officer of the bureau fills it in; empty rows are left out.</summary>
public sealed class IndicatorForm
{
    public const int MostRows = 30;
    private const int Spare = 2;

    [Display(Name = "ส่วน")]
    public string Part { get; set; } = "";

    [Display(Name = "เลขที่ตัวชี้วัด"), Required(ErrorMessage = "กรุณากรอกเลขที่ตัวชี้วัด"), StringLength(20)]
    public string Number { get; set; } = "";

    [Display(Name = "ชื่อตัวชี้วัด"), Required(ErrorMessage = "กรุณากรอกชื่อตัวชี้วัด"), StringLength(500)]
    public string Thai { get; set; } = "";

    [Display(Name = "ใช้กับสำนักงานประเภท")]
    public List<OrganisationKind> Kinds { get; set; } = [];

    [Display(Name = "เครื่องหมายแบบฟอร์ม"), StringLength(60), RegularExpression("^e-MES/[0-9A-Za-z./-]+$", ErrorMessage = "เครื่องหมายแบบฟอร์มต้องขึ้นต้นด้วย e-MES/ เช่น e-MES/2566/X2-2")]
    public string? FormMark { get; set; }

    public List<IssueForm> Issues { get; set; } = [];
    public List<FigureForm> Figures { get; set; } = [];
    public List<string?> Criteria { get; set; } = [];

    public static IndicatorForm Of(Indicator one) => new()
    {
        Part = one.Part, Number = one.Number, Thai = one.Thai, Kinds = [.. one.Kinds], FormMark = one.FormMark, Criteria = [.. one.Criteria],
        Issues = [.. one.Issues.Select(issue => new IssueForm { Key = issue.Key, Thai = issue.Thai, Evidence = issue.Evidence, MostFiles = issue.MostFiles })],
        Figures = [.. one.Figures.Select(figure => new FigureForm { Key = figure.Key, Thai = figure.Thai, Unit = figure.Unit, Decimals = figure.Decimals, IsTotal = figure.IsTotal, Least = figure.Least, Most = figure.Most })],
    };

    public IndicatorForm MakeRoom()
    {
        while (Criteria.Count < Indicator.Levels) Criteria.Add(null);
        var (issues, figures) = (Math.Min(Issues.Count(one => one.IsNamed) + Spare, MostRows), Math.Min(Figures.Count(one => one.IsNamed) + Spare, MostRows));
        while (Issues.Count < issues) Issues.Add(new IssueForm());
        while (Figures.Count < figures) Figures.Add(new FigureForm());
        return this;
    }

    /// <summary>Rows keep their keys when they are reworded; new ones get the next that is free.</summary>
    public Indicator Read(string key) => new(key, Part, Number.Trim(), Thai.Trim())
    {
        Kinds = [.. Kinds.Distinct()],
        FormMark = string.IsNullOrWhiteSpace(FormMark) ? null : FormMark.Trim(),
        Issues = [.. Issues.Take(MostRows).Where(one => one.IsNamed).Select(one => new Issue(Keys.Of(one.Key, "i", Issues.Select(other => other.Key), key => one.Key = key), one.Thai!.Trim(), one.Evidence?.Trim() ?? "") { MostFiles = one.MostFiles })],
        Figures = [.. Figures.Take(MostRows).Where(one => one.IsNamed).Select(one => new Figure(Keys.Of(one.Key, "n", Figures.Select(other => other.Key), key => one.Key = key), one.Thai!.Trim(), one.Unit?.Trim() ?? "")
            { Decimals = one.Decimals, IsTotal = one.IsTotal, Least = one.Least, Most = one.Most })],
        Criteria = [.. Criteria.Take(Indicator.Levels).Select(words => words?.Trim() ?? "")],
    };
}

public sealed class IssueForm
{
    [StringLength(20), RegularExpression("^[a-z0-9-]+$"), Display(Name = "รหัส")]
    public string? Key { get; set; }

    [Display(Name = "ประเด็นการพิจารณา"), StringLength(500)]
    public string? Thai { get; set; }

    [Display(Name = "หลักฐานที่ต้องส่ง"), StringLength(500)]
    public string? Evidence { get; set; }

    [Display(Name = "แนบได้กี่ไฟล์"), Range(1, 20, ErrorMessage = "จำนวนไฟล์ต้องเป็น 1 ถึง 20")]
    public int MostFiles { get; set; } = Issue.UsualFiles;

    public bool IsNamed => !string.IsNullOrWhiteSpace(Thai);
}

public sealed class FigureForm
{
    [StringLength(20), RegularExpression("^[a-z0-9-]+$"), Display(Name = "รหัส")]
    public string? Key { get; set; }

    [Display(Name = "ตัวเลขที่ถาม"), StringLength(300)]
    public string? Thai { get; set; }

    [Display(Name = "หน่วย"), StringLength(50)]
    public string? Unit { get; set; }

    [Display(Name = "ทศนิยม"), Range(0, 4, ErrorMessage = "ทศนิยมต้องเป็น 0 ถึง 4 ตำแหน่ง")]
    public int Decimals { get; set; }

    [Display(Name = "ผลรวม")]
    public bool IsTotal { get; set; }

    [Display(Name = "ต่ำสุด")]
    public decimal? Least { get; set; }

    [Display(Name = "สูงสุด")]
    public decimal? Most { get; set; }

    public bool IsNamed => !string.IsNullOrWhiteSpace(Thai);
}
