using Prakan.Platform.Documents.Sheets;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Calendar;

/// <summary>Reads a list of holidays as it was pasted, or as a spreadsheet holds it: a day and its name in each line.</summary>
public static class HolidayReading
{
    private const int LongestName = 100;
    private static readonly char[] Between = ['\t', ',', ';'];

    public static HolidayLines Pasted(string typed) =>
        Read(typed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split(Between, 2, StringSplitOptions.TrimEntries)));

    public static async Task<HolidayLines> SheetAsync(IFormFile upload, CancellationToken cancel)
    {
        var file = Path.GetTempFileName();
        try
        {
            await using (var kept = File.Create(file)) await upload.CopyToAsync(kept, cancel);
            var rows = new List<string[]>();
            await foreach (var row in SheetReader.ReadAsync(file, cancel: cancel)) rows.Add([row[0], row[1]]);
            return Read(rows);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static HolidayLines Read(IEnumerable<string[]> lines)
    {
        var (found, faults) = (new List<Holiday>(), new List<int>());
        foreach (var (number, line) in lines.Index())
        {
            if (line is [var day, var name, ..] && ThaiDate.TryParse(day, out var date) && name.Length is > 0 and <= LongestName) found.Add(new Holiday(date, name));
            // A list may begin with its heading.
            else if (number > 0) faults.Add(number + 1);
        }
        return new HolidayLines([.. found.DistinctBy(one => one.Date)], faults);
    }
}

/// <summary>The days that were read, and the numbers of the lines that could not be.</summary>
public sealed record HolidayLines(IReadOnlyList<Holiday> Found, IReadOnlyList<int> Faults);
