using System.Globalization;
using Prakan.Shared;

namespace Prakan.Platform.Audit.Receipts;

/// <summary>How a receipt says things on screen and on paper.</summary>
public static class ReceiptTerms
{
    public static string Standing(this Receipt receipt) => receipt.OnTime ? "ทันเวลา" : "ล่าช้า";

    /// <summary>31 ตุลาคม 2568 เวลา 16:29:58 น.: what decides about a deadline is told to the second.</summary>
    public static string Second(DateTimeOffset instant, bool english = false)
    {
        var time = Clock.InBangkok(instant).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        return ThaiDate.InFull(Clock.DayOf(instant), english) + (english ? $", {time}" : $" เวลา {time} น.");
    }

    /// <summary>In groups of eight, so that people can compare it.</summary>
    public static string Groups(string hash) => string.Join(' ', hash.Chunk(8).Select(group => new string(group)));

    public static string Groups(byte[] hash) => Groups(Convert.ToHexStringLower(hash));
}
