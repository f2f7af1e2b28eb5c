using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Prakan.FaultTests.Ledgers;

/// <summary>What senders were told, kept where no fault of the house reaches it.</summary>
internal sealed class Ledger
{
    private readonly ConcurrentDictionary<string, LedgerLine> lines = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<(long Report, string Number)> receipts = [];

    public IEnumerable<LedgerLine> Lines => lines.Values;
    public IEnumerable<(long Report, string Number)> Receipts => receipts;
    public int Acknowledged => Lines.Count(line => line.Fate == Fate.Acknowledged);

    /// <summary>From the first byte on its fate is unknown, until somebody is told.</summary>
    public LedgerLine Begin(long report, byte[] content)
    {
        var line = new LedgerLine($"obligation:{report}", Convert.ToHexStringLower(SHA256.HashData(content)), content.Length);
        lines[line.Sha256] = line;
        return line;
    }

    public void Receive(long report, string number) => receipts.Add((report, number));
}

internal sealed record LedgerLine(string Owner, string Sha256, long Bytes)
{
    public Fate Fate { get; set; }
    public string? Why { get; set; }
}

internal enum Fate
{
    Unknown,
    Acknowledged,
    Refused,
}
