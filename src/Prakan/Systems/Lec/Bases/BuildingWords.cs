namespace Prakan.Systems.Lec.Bases;

public static class BuildingWords
{
    public static string Thai(this BuildingKind kind) => kind switch
    {
        BuildingKind.Classrooms => "อาคารเรียน",
        BuildingKind.Canteen => "โรงอาหาร",
        BuildingKind.Toilets => "ห้องน้ำ",
        BuildingKind.Hall => "อาคารอเนกประสงค์",
        _ => "อื่น ๆ",
    };

    public static string Thai(this BuildingState state) => state switch
    {
        BuildingState.Good => "ใช้งานได้ดี",
        BuildingState.Fair => "ควรซ่อม",
        _ => "ไม่ปลอดภัย",
    };

    public static string Kind(this BuildingState state) => state switch
    {
        BuildingState.Good => "ok",
        BuildingState.Fair => "wait",
        _ => "bad",
    };
}
