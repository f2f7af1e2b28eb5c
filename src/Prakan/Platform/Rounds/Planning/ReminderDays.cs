using System.Globalization;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Planning;

/// <summary>On which days those who have not sent are reminded, as officers write them: “7, 3, 1”.</summary>
internal static class ReminderDays
{
    public const string Unreadable = "ให้กรอกจำนวนวัน 1 ถึง 90 คั่นด้วยจุลภาค เช่น 7, 3, 1 หรือเว้นว่างไว้หากไม่เตือน";

    private const int Furthest = 90;
    private static readonly char[] Between = [',', ' ', ';', '\n', '\r', '\t'];

    /// <summary>Null where it cannot be read; nothing where nothing stands there.</summary>
    public static int[]? Read(string? typed)
    {
        var words = ThaiDigits.ToArabic(typed ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries);
        var days = Array.ConvertAll(words, word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= Furthest ? day : 0);
        return days.Contains(0) ? null : [.. days.Distinct().OrderDescending()];
    }

    public static string Before(this RoundPlan plan) => string.Join(", ", plan.Reminders.Where(day => day > 0));

    public static string After(this RoundPlan plan) => string.Join(", ", plan.Reminders.Where(day => day < 0).Select(day => -day));
}
