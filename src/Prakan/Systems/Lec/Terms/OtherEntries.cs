namespace Prakan.Systems.Lec.Terms;

public static class OtherEntries
{
    public static string Thai(this OtherEntry way) => way == OtherEntry.HeadCounts ? "จำนวนตามชั้นและเพศ" : "รายคน";
}
