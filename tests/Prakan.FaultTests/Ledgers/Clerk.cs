using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Files.Uploads;

namespace Prakan.FaultTests.Ledgers;

/// <summary>Sends files into one report as the script of a page does, goes on after whatever breaks, and enters into the ledger what it was told.</summary>
internal sealed class Clerk(Sender sender, Ledger ledger, long report)
{
    private const int Piece = 96 << 10;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    /// <summary>How long somebody who gets no answer tries again.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    public static async Task<Clerk> At(Town town, Ledger ledger, long report, HttpClient? line = null) =>
        new(await Sender.At(await town.As(Cast.Somsri, line), report), ledger, report);

    public Task<LedgerLine> SendAsync(int bytes) => SendAsync(RandomNumberGenerator.GetBytes(bytes));

    public async Task<LedgerLine> SendAsync(byte[] content)
    {
        var line = ledger.Begin(report, content);
        string? url = null;
        using var patience = new CancellationTokenSource(Patience);
        while (line.Fate == Fate.Unknown && !patience.IsCancellationRequested)
        {
            try
            {
                url = await GoOnAsync(line, content, url);
            }
            catch (Exception broken) when (broken is HttpRequestException or TaskCanceledException or IOException)
            {
                await Task.Delay(Pause, CancellationToken.None);
            }
        }
        return line;
    }

    public async Task WorkAsync(int largest, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested) await SendAsync(RandomNumberGenerator.GetInt32(1, largest));
    }

    /// <summary>One attempt: from what the server says is here to the end.</summary>
    private async Task<string?> GoOnAsync(LedgerLine line, byte[] content, string? url)
    {
        if (url is null)
        {
            var begun = await sender.Create($"{line.Sha256[..8]}.pdf", content.Length);
            if (begun.Status != HttpStatusCode.Created) return Refuse(line, begun, null);
            url = begun.Location!;
        }
        var asked = await sender.Ask(url);
        if (asked.Status is HttpStatusCode.NotFound or HttpStatusCode.Gone) return null;
        for (var offset = Offset(asked); ;)
        {
            if (offset is not { } at) return Refuse(line, asked, url);
            var piece = content[(int)at..(int)Math.Min(content.Length, at + Piece)];
            asked = await sender.Append(url, at, piece, checkedAs: piece);
            if (asked.Status is not (HttpStatusCode.NoContent or HttpStatusCode.Conflict)) return Refuse(line, asked, url);
            if ((offset = Offset(asked)) != content.Length) continue;
            line.Fate = Fate.Acknowledged;
            return url;
        }
    }

    /// <summary>A refusal has words; whatever else is said leaves it unknown, and is tried again.</summary>
    private static string? Refuse(LedgerLine line, Answer answer, string? url)
    {
        var words = answer.Text.Contains("\"rule\"", StringComparison.Ordinal);
        if (!words) throw new IOException($"{answer.Status}");
        (line.Fate, line.Why) = (Fate.Refused, $"{(int)answer.Status} {System.Text.Json.JsonDocument.Parse(answer.Text).RootElement.GetProperty("rule").GetString()}");
        return url;
    }

    private static long? Offset(Answer answer) =>
        answer.Headers.TryGetValue("Upload-Offset", out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var offset) ? offset : null;
}
