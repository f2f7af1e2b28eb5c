namespace Prakan.Shared;

/// <summary>Names of months and weekdays; a month is found by any way people write it.</summary>
internal static class ThaiMonths
{
    private static readonly string[] Long =
    [
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
        "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
    ];

    private static readonly string[] Short =
    [
        "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.",
        "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
    ];

    private static readonly string[] EnglishLong =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    private static readonly string[] Weekdays =
        ["วันอาทิตย์", "วันจันทร์", "วันอังคาร", "วันพุธ", "วันพฤหัสบดี", "วันศุกร์", "วันเสาร์"];

    private static readonly string[] Endings = ["าคม", "คม", "ยน", "พันธ์"];

    private static readonly Dictionary<string, int> Numbers = Names().DistinctBy(name => name.Key).ToDictionary(StringComparer.OrdinalIgnoreCase);

    public static string ShortName(int month, bool english) =>
        english ? EnglishLong[month - 1][..3] : Short[month - 1];

    public static string LongName(int month, bool english) => english ? EnglishLong[month - 1] : Long[month - 1];

    public static string WeekdayName(DayOfWeek day, bool english) => english ? day.ToString() : Weekdays[(int)day];

    public static int? Find(string name) =>
        Numbers.TryGetValue(Bare(name), out var month) ? month : null;

    private static IEnumerable<KeyValuePair<string, int>> Names()
    {
        for (var i = 0; i < 12; i++)
        {
            yield return new(Long[i], i + 1);
            yield return new(Bare(Short[i]), i + 1);
            yield return new(EnglishLong[i], i + 1);
            yield return new(EnglishLong[i][..3], i + 1);
            foreach (var ending in Endings.Where(ending => Long[i].EndsWith(ending, StringComparison.Ordinal)))
                yield return new(Long[i][..^ending.Length], i + 1);
        }
    }

    private static string Bare(string name) =>
        string.Concat(name.Where(letter => letter != '.' && !char.IsWhiteSpace(letter)));
}
