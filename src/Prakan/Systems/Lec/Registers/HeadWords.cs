using System.Globalization;

namespace Prakan.Systems.Lec.Registers;

/// <summary>Counts and answers as they stand in what is confirmed: a paper, which is kept in Thai.</summary>
internal static class HeadWords
{
    public static string Said(int boys, int girls) => $"ชาย {Count(boys)} หญิง {Count(girls)} รวม {Count(boys + girls)}";

    public static string Has(bool has) => has ? "มี" : "ไม่มี";

    public static string Count(int heads) => heads.ToString("N0", CultureInfo.InvariantCulture);
}
