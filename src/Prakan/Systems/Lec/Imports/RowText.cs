using System.Globalization;
using Prakan.Platform.Documents.Publishing;
using Prakan.Platform.Documents.Sheets;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.Lec.Imports;

/// <summary>What single cells say, as they are kept; a cell that cannot be read breaks a rule.</summary>
internal static class RowText
{
    private const int LongestText = 120, LongestPhone = 60, LongestRoom = 10;
    private const decimal MostIncome = 10_000_000;

    private static readonly string[] Yes = ["มี", "ใช่", "ได้", "เบิกได้", "1", "y", "yes", "true", "✓"], No = ["ไม่มี", "ไม่", "ไม่ใช่", "ไม่ได้", "เบิกไม่ได้", "0", "n", "no", "false", "-"];

    public static string Text(string cell)
    {
        Unless(cell.Length <= LongestText, ImportRules.TooLong, LongestText);
        Unless(IdentityGate.Find(cell).Count == 0, ImportRules.IdentityElsewhere);
        return cell;
    }

    public static string Code(string cell)
    {
        var code = CellText.Compact(cell);
        Unless(!CellText.IsShortened(code), ImportRules.Shortened);
        return code;
    }

    public static string Telephone(string cell)
    {
        var text = Code(cell);
        var bare = string.Concat(text.Where(char.IsAsciiDigit));
        Unless(bare.Length is not (8 or 9) || bare[0] == '0' || bare.Length != text.Length, ImportRules.ZeroLost, "0" + bare);
        Unless(text.Length <= LongestPhone, ImportRules.TooLong, LongestPhone);
        return Text(text);
    }

    public static string Postcode(string cell)
    {
        var code = Code(cell);
        Unless(code.Length == 5 && code.All(char.IsAsciiDigit), ImportRules.Postcode);
        return code;
    }

    public static decimal Number(string cell, decimal least, decimal most)
    {
        Unless(decimal.TryParse(CellText.Compact(cell).Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number), ImportRules.NotANumber);
        Unless(number >= least && number <= most, ImportRules.OutOfRange, least, most);
        return number;
    }

    public static decimal Income(string cell) => Number(cell, 0, MostIncome);

    public static bool IsYes(string cell)
    {
        var word = ThaiDigits.ToArabic(cell).ToLowerInvariant();
        Unless(Yes.Contains(word) || No.Contains(word), ImportRules.YesOrNo);
        return Yes.Contains(word);
    }

    public static DateOnly Date(string cell)
    {
        Unless(ThaiDate.TryParse(cell, out var day), ImportRules.DateUnreadable);
        return day;
    }

    /// <summary>ป.1/2 stands for the second room of ป.1.</summary>
    public static string Room(string cell)
    {
        var room = CellText.Compact(cell);
        room = room[(room.LastIndexOf('/') + 1)..];
        Unless(room.Length is > 0 and <= LongestRoom, ImportRules.RoomMissing);
        return room;
    }
}
