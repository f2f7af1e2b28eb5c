namespace Prakan.Systems.Lec.Children;

public enum Sex
{
    Male,
    Female,
}

public static class Sexes
{
    public static string Thai(this Sex sex) => sex == Sex.Male ? "ชาย" : "หญิง";
}
