using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Files.Uploads;

namespace Prakan.FaultTests.Ledgers;

/// <summary>Sends files into one report as the script of a page does, goes on after whatever breaks, and enters into the ledger what it was told.</summary>
internal sealed class Clerk(Browser browser, Sender sender, Ledger ledger, long report, int most)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    /// <summary>How long somebody who gets no answer tries again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<Clerk> At(Town town, Ledger ledger, long report, HttpClient? line = null, int piece = 96 << 10)
    {
        var browser = await town.As(Cast.Somsri, line);
        return new(browser, await Sender.At(browser, report), ledger, report, piece);
    }

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
                url ??= await BeginAsync(line);
                if (url is not null && !await GoOnAsync(line, content, url)) url = null;
            }
            catch (Exception broken) when (broken is HttpRequestException or TaskCanceledException or IOException)
            {
                await Task.Delay(Pause, CancellationToken.None);
            }
        }
        return line;
    }

    /// <summary>The plain form, without any script.</summary>
    public async Task<LedgerLine> FillInAsync(int bytes)
    {
        var content = RandomNumberGenerator.GetBytes(bytes);
        var line = ledger.Begin(report, content);
        var answer = await browser.PostFile(await browser.Get($"/obligations/{report}/files/resolution-committee"), "Files", $"{line.Sha256[..8]}.pdf", content);
        line.Fate = answer.Status switch
        {
            HttpStatusCode.Redirect => Fate.Acknowledged,
            HttpStatusCode.OK when answer.Html.QuerySelector("main .govuk-error-summary, main .note--bad") is not null => Fate.Refused,
            _ => Fate.Unknown,
        };
        line.Why = $"{(int)answer.Status} {answer.Html.QuerySelector("main .govuk-error-summary, main .note--bad")?.TextContent}";
        return line;
    }

    public async Task WorkAsync(int largest, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested) await SendAsync(RandomNumberGenerator.GetInt32(1, largest));
    }

    private async Task<string?> BeginAsync(LedgerLine line)
    {
        var begun = await sender.Create($"{line.Sha256[..8]}.pdf", line.Bytes);
        if (begun.Status == HttpStatusCode.Created) return begun.Location!;
        Refuse(line, begun);
        return null;
    }

    /// <summary>From what the server says is here to the end; false where it knows of nothing any more.</summary>
    private async Task<bool> GoOnAsync(LedgerLine line, byte[] content, string url)
    {
        var told = await sender.Ask(url);
        if (told.Status is HttpStatusCode.NotFound or HttpStatusCode.Gone) return false;
        while (Offset(told) is { } at && at < content.Length)
        {
            var piece = content[(int)at..(int)Math.Min(content.Length, at + most)];
            told = await sender.Append(url, at, piece, checkedAs: piece);
            if (told.Status is not (HttpStatusCode.NoContent or HttpStatusCode.Conflict)) break;
        }
        if (Offset(told) == content.Length) line.Fate = Fate.Acknowledged;
        else Refuse(line, told);
        return true;
    }

    /// <summary>A refusal has words; whatever else is said leaves it unknown, and is tried again.</summary>
    private static void Refuse(LedgerLine line, Answer answer)
    {
        if (!answer.Text.Contains("\"rule\"", StringComparison.Ordinal)) throw new IOException($"{answer.Status}");
        (line.Fate, line.Why) = (Fate.Refused, $"{(int)answer.Status} {System.Text.Json.JsonDocument.Parse(answer.Text).RootElement.GetProperty("rule").GetString()}");
    }

    private static long? Offset(Answer answer) =>
        answer.Headers.TryGetValue("Upload-Offset", out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var offset) ? offset : null;
}
