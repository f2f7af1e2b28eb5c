namespace Prakan.Systems.Lec.Children;

/// <summary>The titles that children bear, and whose they are.</summary>
public static class Titles
{
    public static readonly IReadOnlyList<string> Usual = ["เด็กชาย", "เด็กหญิง", "นาย", "นางสาว"];

    public const string UsualNationality = "ไทย";

    public static Sex? SexOf(string title) => title switch
    {
        "เด็กชาย" or "ด.ช." or "นาย" => Sex.Male,
        "เด็กหญิง" or "ด.ญ." or "นางสาว" or "น.ส." => Sex.Female,
        _ => null,
    };
}
