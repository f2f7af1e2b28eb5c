namespace Prakan.Systems.Surveys.Questions;

public static class QuestionKinds
{
    public static string Thai(this QuestionKind kind) => kind switch
    {
        QuestionKind.Text => "ข้อความ",
        QuestionKind.Number => "ตัวเลข",
        QuestionKind.Choice => "เลือกหนึ่งข้อ",
        QuestionKind.File => "ไฟล์แนบ",
        _ => "วันที่",
    };
}
