using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Prakan.Shared;

namespace Prakan.Platform.Documents.Sheets;

/// <summary>Rows of the visible sheets of an .xlsx or .xls file.</summary>
internal static class SheetWorkbook
{
    private const int WidestOfExcel = 16_384;

    private static readonly DateTime FirstDayOfExcel = new(1900, 1, 1);

    public static IEnumerable<SheetRow> Read(Stream file)
    {
        using var reader = Open(file);
        do
        {
            if (reader.VisibleState != "visible") continue;
            RuleBroken.Unless(reader.FieldCount <= WidestOfExcel, DocumentRules.TooManyColumns, reader.Name, 1, WidestOfExcel);
            while (reader.Read())
                yield return new(reader.Name, reader.Depth + 1, Cells(reader));
        }
        while (reader.NextResult());
    }

    private static IExcelDataReader Open(Stream file)
    {
        try
        {
            return ExcelReaderFactory.CreateReader(file, new() { FallbackEncoding = Encoding.GetEncoding(874), LeaveOpen = true });
        }
        catch (InvalidPasswordException)
        {
            throw new RuleBroken(DocumentRules.Encrypted);
        }
        catch (HeaderException)
        {
            throw new RuleBroken(DocumentRules.UnknownKind);
        }
    }

    private static string[] Cells(IExcelDataReader reader)
    {
        var last = reader.FieldCount - 1;
        while (last >= 0 && reader.IsDBNull(last)) last--;
        var cells = new string[last + 1];
        for (var i = 0; i < cells.Length; i++) cells[i] = Cell(reader, i);
        return cells;
    }

    private static string Cell(IExcelDataReader reader, int column) => reader.GetValue(column) switch
    {
        string text => text,
        double number => Padded(Number(number), reader.GetNumberFormatString(column)),
        int number => Padded(Number(number), reader.GetNumberFormatString(column)),
        DateTime time when time < FirstDayOfExcel => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        DateTime date when date.TimeOfDay == TimeSpan.Zero => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        bool truth => truth ? "TRUE" : "FALSE",
        null => "",
        var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>Fifteen digits as Excel keeps them, never an exponent: an identity number must survive.</summary>
    private static string Number(double number) => Math.Abs(number) < 1e28
        ? ((decimal)number).ToString(CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A number shown through the format 0000 is a code whose zeros its writer sees.</summary>
    private static string Padded(string number, string? format) =>
        format is ['0', '0', ..] && format.All(letter => letter == '0') && number.All(char.IsAsciiDigit)
            ? number.PadLeft(format.Length, '0')
            : number;
}
