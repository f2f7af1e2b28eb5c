namespace Prakan.Systems.Lec.Children;

/// <summary>What is said of a child itself, column by column.</summary>
public enum ChildField
{
    Number,
    Title,
    FirstName,
    LastName,
    BirthDate,
    Sex,
    Nationality,
}

public static class ChildFields
{
    public static readonly IReadOnlyList<ChildField> All = Enum.GetValues<ChildField>();

    public static string Thai(this ChildField field) => field switch
    {
        ChildField.Number => "เลขประจำตัวนักเรียน",
        ChildField.Title => "คำนำหน้า",
        ChildField.FirstName => "ชื่อ",
        ChildField.LastName => "นามสกุล",
        ChildField.BirthDate => "วันเกิด",
        ChildField.Sex => "เพศ",
        _ => "สัญชาติ",
    };
}
