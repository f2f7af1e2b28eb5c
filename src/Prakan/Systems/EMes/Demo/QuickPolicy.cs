using System.Globalization;
using Prakan.Demo;
using Prakan.Platform.Organisations;
using Prakan.Systems.EMes.Indicators;

namespace Prakan.Systems.EMes.Demo;

/// <summary>The thirteen indicators of the quick policy, plainly worded: their numbers are real, their words are the demo's.</summary>
internal static class QuickPolicy
{
    public const string Part = "quick";

    private static readonly string[] Criteria =
        ["ไม่มีแผนหรือไม่มีหลักฐาน", "มีแผน แต่ดำเนินงานไม่ถึงครึ่ง", "ดำเนินงานตามแผนเกินครึ่ง", "ดำเนินงานครบตามแผน", "ดำเนินงานครบ มีผลดีขึ้น และเป็นแบบอย่างได้"];

    public static readonly IReadOnlyList<Indicator> Indicators = [.. Lists.Read<Row>("emes-indicators").Select(Read)];

    private static Indicator Read(Row row) => new(row.key, row.part, row.number, row.thai)
    {
        Kinds = [.. row.kinds.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<OrganisationKind>)],
        Issues = [.. row.issues.Split('|').Zip(row.evidence.Split('|')).Index().Select(one => new Issue($"i{one.Index + 1}", one.Item.First, one.Item.Second))],
        Figures = [.. row.figures.Split('|', StringSplitOptions.RemoveEmptyEntries).Index().Select(one => Figure($"n{one.Index + 1}", one.Item.Split(':')))],
        Criteria = Criteria,
    };

    private static Figure Figure(string key, string[] told) => new(key, told[0], told[1])
    {
        IsTotal = told[2] == "total",
        Decimals = int.TryParse(told[2], NumberStyles.None, CultureInfo.InvariantCulture, out var decimals) ? decimals : 0,
        Least = 0,
        Most = decimal.TryParse(told[3], CultureInfo.InvariantCulture, out var most) ? most : null,
    };

    private sealed record Row(string key, string part, string number, string kinds, string thai, string issues, string evidence, string figures);
}
