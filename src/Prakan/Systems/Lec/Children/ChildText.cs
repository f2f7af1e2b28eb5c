using System.Globalization;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.Lec.Children;

/// <summary>Reads what people type into a column of the register, and shows it again.</summary>
internal static class ChildText
{
    private const int LongestNumber = 20, LongestName = 100, OldestYears = 60;

    /// <summary>The value as it is kept.</summary>
    public static string Read(this ChildField field, string? typed, DateOnly today)
    {
        var text = string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return field switch
        {
            ChildField.Number => Number(text),
            ChildField.BirthDate => BirthDate(text, today).ToString(ChildCard.Day, CultureInfo.InvariantCulture),
            ChildField.Sex => SexOf(text),
            ChildField.Title or ChildField.Nationality => Demanded(text, field),
            _ => Name(text, field),
        };
    }

    /// <summary>As it stands in the box that it is typed into.</summary>
    public static string InBox(this ChildField field, string kept) => field switch
    {
        ChildField.BirthDate when kept.Length > 0 => ThaiDate.Numeric(DateOnly.ParseExact(kept, ChildCard.Day, CultureInfo.InvariantCulture)),
        ChildField.Sex when kept.Length > 0 => Enum.Parse<Sex>(kept).Thai(),
        _ => kept,
    };

    private static string Number(string text)
    {
        var number = ThaiDigits.ToArabic(text).Replace(" ", "", StringComparison.Ordinal);
        Unless(number.Length is > 0 and <= LongestNumber, "lec.number-needed", LongestNumber);
        // Thirteen digits are an identity number in the wrong column; it would stand there in plain.
        Unless(number.Count(char.IsAsciiDigit) < CheckDigit.Length, "lec.number-is-identity");
        return number;
    }

    private static DateOnly BirthDate(string text, DateOnly today)
    {
        Unless(ThaiDate.TryParse(text, out var day), "lec.birth-date-unreadable");
        Unless(day <= today, "lec.birth-date-to-come");
        Unless(day > today.AddYears(-OldestYears), "lec.birth-date-too-early", OldestYears);
        return day;
    }

    private static string SexOf(string text) => text switch
    {
        "ชาย" or "ช" or "ช." or "M" or "Male" => $"{Sex.Male}",
        "หญิง" or "ญ" or "ญ." or "F" or "Female" => $"{Sex.Female}",
        _ => throw new RuleBroken("lec.sex-unreadable"),
    };

    private static string Name(string text, ChildField field)
    {
        Unless(!text.Any(char.IsDigit), "lec.name-with-digits");
        return Demanded(text, field);
    }

    private static string Demanded(string text, ChildField field)
    {
        Unless(text.Length is > 0 and <= LongestName, "lec.field-needed", field.Thai(), LongestName);
        return text;
    }
}
