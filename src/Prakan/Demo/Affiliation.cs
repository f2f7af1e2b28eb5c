namespace Prakan.Demo;

/// <summary>The first two digits of an institution's code: whose it is.</summary>
internal sealed record Affiliation(string Code, string Mail)
{
    public static readonly Affiliation Obec = new("10", "obec.example");
    public static readonly Affiliation Private = new("11", "private.example");
    public static readonly Affiliation NonFormal = new("12", "learning.example");
    public static readonly Affiliation Vocational = new("13", "vocational.example");
    public static readonly Affiliation Local = new("30", "local.example");
    public static readonly Affiliation Bangkok = new("31", "bangkok.example");
    public static readonly Affiliation None = new("", "national.example");
}
