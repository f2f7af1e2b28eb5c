using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Prakan.Tests.House;

namespace Prakan.Tests.Rights;

/// <summary>Listens for canaries in whatever is answered, inside spreadsheets and PDFs too.</summary>
internal sealed partial class Ears(IReadOnlyDictionary<string, Canary> canaries)
{
    private readonly ConcurrentDictionary<string, byte> faults = new();
    private int heard;

    public int Heard => heard;
    public IEnumerable<string> Faults => faults.Keys.Order(StringComparer.Ordinal);

    public void Listen(Step step)
    {
        foreach (var word in Song().Matches(TextOf(step.Answer)).Select(match => match.Value).Distinct())
        {
            if (!canaries.TryGetValue(word[..^1], out var canary)) continue;
            Interlocked.Increment(ref heard);
            var inName = word[^1] == Canary.InName;
            if (canary.MayBeSeenBy(step.Visitor, inName) || step.IsOwnBusinessAt(canary.Path) || canary.IsReceiptAt(step.Door) || canary.IsPublicRoundAt(step.Door) || canary.IsOpenDataAt(step.Door)
                || canary.IsWhoOpensAt(step.Door) || (inName && (canary.IsPublicNameAt(step.Door) || canary.IsOfferedAt(step.Door, step.Visitor)))) continue;
            faults.TryAdd($"{step.Door} shows {step.Visitor} what is not theirs: {(inName ? "the name" : "a text")} of {canary}", 0);
        }
    }

    private static string TextOf(Answer answer) => answer.Bytes switch
    {
        [0x50, 0x4B, 0x03, 0x04, ..] => Unzipped(answer.Bytes),
        _ => answer.IsPaper ? Printed(answer.Bytes) : answer.Text,
    };

    private static string Unzipped(byte[] bytes)
    {
        var all = new StringBuilder();
        using var archive = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            all.Append(reader.ReadToEnd()).Append('\n');
        }
        return all.ToString();
    }

    private static string Printed(byte[] bytes)
    {
        using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-raw", "-", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        reader.StandardInput.BaseStream.Write(bytes);
        reader.StandardInput.Close();
        return reader.StandardOutput.ReadToEnd();
    }

    [GeneratedRegex("canary[0-9a-f]{32}[nx]", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Song();
}
