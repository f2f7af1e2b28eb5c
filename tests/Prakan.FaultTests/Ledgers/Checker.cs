using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Prakan.Tests.House;

namespace Prakan.FaultTests.Ledgers;

/// <summary>Compares what senders were told with what is there, and asks neither the house's pages nor its code where a file stands.</summary>
internal sealed class Checker(Town town, Ledger ledger)
{
    private readonly Dictionary<string, string?> states = new(StringComparer.Ordinal);

    /// <summary>Everything that is not as somebody was told; empty when all is well.</summary>
    public async Task<IReadOnlyList<string>> LookAsync()
    {
        await using var db = town.OpenDb();
        var rows = (await db.StoredFiles.AsNoTracking().Select(one => new { one.Id, one.Owner, one.Sha256, one.Bytes }).ToListAsync()).ConvertAll(one => new LedgerLine(one.Owner, Convert.ToHexStringLower(one.Sha256), one.Bytes));
        var faults = new List<string>();
        foreach (var line in ledger.Lines)
        {
            var own = rows.FindAll(row => row.Sha256 == line.Sha256);
            if (line.Fate == Fate.Acknowledged && !own.Exists(row => row == line with { Fate = default, Why = null })) faults.Add($"acknowledged, and no row: {line}");
            if (line.Fate == Fate.Acknowledged && StateOf(line) is { } state) faults.Add($"acknowledged, and its bytes are {state}: {line}");
            if (line.Fate == Fate.Refused && own.Count > 0) faults.Add($"refused, and there: {line}");
        }
        // Whatever nobody knows of is whole or absent.
        faults.AddRange(rows.Distinct().Where(row => StateOf(row) is not null).Select(row => $"a row, and its bytes are {StateOf(row)}: {row}"));
        var outside = await town.As(Cast.Wandee);
        foreach (var (report, number) in ledger.Receipts)
        {
            var sent = await db.Submissions.AsNoTracking().Where(one => one.ObligationId == report).Select(one => one.ReceiptNumber).ToListAsync();
            if (!sent.SequenceEqual([number])) faults.Add($"receipt {number}, and the report was sent as {string.Join(", ", sent)}");
            if (!(await outside.Get($"/receipts/{number}")).Main.Contains("ใบรับนี้ถูกต้อง", StringComparison.Ordinal)) faults.Add($"receipt {number} is not true");
        }
        return faults;
    }

    private string? StateOf(LedgerLine line)
    {
        if (states.TryGetValue(line.Sha256, out var known)) return known;
        return states[line.Sha256] = Read(Path.Combine(town.Files, line.Sha256[..2], line.Sha256[2..4], line.Sha256), line);
    }

    private static string? Read(string place, LedgerLine line)
    {
        if (!File.Exists(place)) return "lost";
        using var content = File.OpenRead(place);
        if (content.Length != line.Bytes) return $"{content.Length:N0} instead of {line.Bytes:N0}";
        return Convert.ToHexStringLower(SHA256.HashData(content)) == line.Sha256 ? null : "damaged";
    }
}
