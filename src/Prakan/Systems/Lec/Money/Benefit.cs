namespace Prakan.Systems.Lec.Money;

/// <summary>What is paid by the head.</summary>
public enum Benefit
{
    Lunch,
    PasteurisedMilk,
    UhtMilk,
}

public static class Benefits
{
    public static string Thai(this Benefit benefit) => benefit switch
    {
        Benefit.Lunch => "อาหารกลางวัน",
        Benefit.PasteurisedMilk => "นมพาสเจอร์ไรส์",
        _ => "นมยูเอชที",
    };

    public static bool IsMilk(this Benefit benefit) => benefit is Benefit.PasteurisedMilk or Benefit.UhtMilk;
}
