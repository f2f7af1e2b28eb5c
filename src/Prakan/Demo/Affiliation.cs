namespace Prakan.Demo;

/// <summary>The first two digits of an institution's code: whose it is.</summary>
internal sealed record Affiliation(string Code, string Thai, string Mail)
{
    public static readonly Affiliation Obec = new("10", "สพฐ.", "obec.example");
    public static readonly Affiliation Private = new("11", "เอกชน", "private.example");
    public static readonly Affiliation NonFormal = new("12", "สกร.", "learning.example");
    public static readonly Affiliation Vocational = new("13", "สอศ.", "vocational.example");
    public static readonly Affiliation Local = new("30", "อปท.", "local.example");
    public static readonly Affiliation Bangkok = new("31", "กรุงเทพมหานคร", "bangkok.example");
    public static readonly Affiliation None = new("", "", "national.example");
}
