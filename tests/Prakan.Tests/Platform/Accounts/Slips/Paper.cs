using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Prakan.Tests.Platform.Accounts.Slips;

/// <summary>Reads printed slips back as their receiver would.</summary>
public sealed partial class Paper(string text)
{
    public string Text { get; } = text;

    public IReadOnlyList<(long Serial, string Code)> Slips { get; } =
        [.. Slip().Matches(text).Select(match => (long.Parse(match.Groups["serial"].Value), string.Concat(match.Groups["code"].Value.Where(char.IsLetterOrDigit))))];

    public int Pages { get; } = text.Count(character => character == '\f');

    public static async Task<Paper> ReadAsync(byte[] pdf)
    {
        Assert.StartsWith("%PDF-", System.Text.Encoding.ASCII.GetString(pdf, 0, 5), StringComparison.Ordinal);
        using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-raw", "-", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var read = reader.StandardOutput.ReadToEndAsync();
        await reader.StandardInput.BaseStream.WriteAsync(pdf);
        reader.StandardInput.Close();
        return new Paper(await read);
    }

    [GeneratedRegex(@"^(?<serial>\d+)\s+(?<code>[0-9A-Z]{6}-[0-9A-Z]{6}-\s*[0-9A-Z]{6}-[0-9A-Z]{6}-[0-9A-Z])\s", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Slip();
}
