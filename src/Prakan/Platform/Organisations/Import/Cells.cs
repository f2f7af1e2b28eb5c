using System.Globalization;
using System.Text.RegularExpressions;
using Prakan.Platform.Documents.Sheets;
using Prakan.Shared;

namespace Prakan.Platform.Organisations.Import;

/// <summary>What the cells of an organisation say.</summary>
internal static partial class Cells
{
    private const int Impossible = 1_000_000;
    public static Func<string, CellValue> Text(int longest) => cell =>
        cell.Length > longest ? CellValue.Fault(ImportRules.TooLong, longest.ToString()) : new(cell);

    public static CellValue Code(string cell)
    {
        var code = CellText.Compact(cell);
        if (CellText.IsShortened(code)) return CellValue.Fault(ImportRules.Exponent);
        return CodeForm().IsMatch(code) ? new(code) : CellValue.Fault(ImportRules.CodeUnreadable);
    }

    public static CellValue Smis(string cell) => Code(cell) switch
    {
        { Value: string code } when CodeShape.FaultOf(CodeScheme.Smis, code) is { } fault => fault,
        var read => read,
    };

    public static Func<string, CellValue> Digits(int count, string rule) => cell =>
    {
        var digits = CellText.Compact(cell);
        if (CellText.IsShortened(digits)) return CellValue.Fault(ImportRules.Exponent);
        return digits.Length == count && digits.All(char.IsAsciiDigit) ? new(digits) : CellValue.Fault(rule);
    };

    /// <summary>A province, district or subdistrict; whether it exists, the list of areas knows.</summary>
    public static CellValue Area(string cell)
    {
        var code = CellText.Compact(cell);
        if (CellText.IsShortened(code)) return CellValue.Fault(ImportRules.Exponent);
        return code is { Length: <= 6 } ? new(code) : CellValue.Fault(ImportRules.AreaUnknown);
    }

    public static CellValue Telephone(string cell)
    {
        var text = ThaiDigits.ToArabic(cell);
        if (CellText.IsShortened(text)) return CellValue.Fault(ImportRules.Exponent);
        if (text is { Length: 8 or 9 } && text[0] != '0' && text.All(char.IsAsciiDigit)) return CellValue.Fault(ImportRules.ZerosLost, "0" + text);
        return Text(60)(text);
    }

    public static CellValue Email(string cell) =>
        EmailForm().IsMatch(cell) ? Text(254)(cell) : CellValue.Fault(ImportRules.EmailUnreadable);

    public static Func<string, CellValue> Count(int sensible) => cell =>
    {
        var text = CellText.Compact(cell).Replace(",", "", StringComparison.Ordinal);
        if (CellText.IsShortened(text)) return CellValue.Fault(ImportRules.Exponent);
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || number != decimal.Truncate(number))
            return CellValue.Fault(ImportRules.NotANumber);
        return number switch
        {
            < 0 => CellValue.Fault(ImportRules.Negative),
            > Impossible => CellValue.Fault(ImportRules.Absurd, $"{sensible:N0}"),
            _ when number > sensible => new((int)number, ImportRules.Absurd, $"{sensible:N0}") { IsQuery = true },
            _ => new((int)number),
        };
    };

    public static Func<string, CellValue> Place((double From, double To) own, (double From, double To) other) => cell =>
    {
        if (!double.TryParse(CellText.Compact(cell), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees))
            return CellValue.Fault(ImportRules.NotANumber);
        if (degrees >= own.From && degrees <= own.To) return new(degrees);
        return degrees >= other.From && degrees <= other.To
            ? CellValue.Fault(ImportRules.PlaceSwapped)
            : CellValue.Fault(ImportRules.OutsideThailand, $"{own.From}", $"{own.To}");
    };

    public static CellValue Date(string cell) =>
        ThaiDate.TryParse(cell, out var date) ? new(date) : CellValue.Fault(ImportRules.DateUnreadable);

    [GeneratedRegex("^(#[0-9]{1,9}|[0-9A-Za-z][0-9A-Za-z./-]{0,19})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex CodeForm();

    [GeneratedRegex("""^[^@\s]+@[^@\s]+\.[^@\s]+$""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex EmailForm();
}
