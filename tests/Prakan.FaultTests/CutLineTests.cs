using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Prakan.FaultTests.Ledgers;
using Prakan.FaultTests.Lines;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Files.Uploads;

namespace Prakan.FaultTests;

/// <summary>A line that breaks at every hundredth of a file.</summary>
public sealed class CutLineTests(Town town)
{
    private const int Size = 200_000;
    private readonly Ledger ledger = new();

    [Fact]
    public async Task What_came_before_the_line_broke_is_not_sent_again_and_the_file_is_whole()
    {
        await town.ServeAsync();
        using var line = new CuttingLine(town.Port);
        var somsri = await town.As(Cast.Somsri);
        var sender = await Sender.At(somsri, town.Drafts[4]);
        for (var hundredth = 1; hundredth < 100; hundredth += Town.IsLong ? 1 : 14)
        {
            foreach (var torn in new[] { false, true }) await DemandWholeAsync(sender, somsri, line, hundredth, torn);
        }
        Assert.Empty(await new Checker(town, ledger).LookAsync());
    }

    private async Task DemandWholeAsync(Sender sender, Browser somsri, CuttingLine line, int hundredth, bool torn)
    {
        var content = RandomNumberGenerator.GetBytes(Size);
        var entry = ledger.Begin(town.Drafts[4], content);
        var url = await sender.Begin($"{hundredth}.pdf", Size);
        (line.BreaksAfter, line.IsTorn) = (Size * hundredth / 100, torn);
        using var broken = Town.Line(line.Port);
        var caller = new Browser(broken);
        foreach (var (name, value) in somsri.Cookies) caller.Cookies[name] = value;
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => caller.Send(HttpMethod.Patch, url, Piece(content), Sender.Spoken, ("RequestVerificationToken", sender.Token), ("Upload-Offset", "0")));

        await line.Ended;
        var (offset, answer) = await GoOnAsync(sender, url, content);
        // Of a line that was hung up all has come; of a torn one, what the house had taken off it.
        if (torn) Assert.InRange(offset, 0, line.Passed);
        else Assert.Equal(line.BreaksAfter, offset);
        Assert.Equal((HttpStatusCode.NoContent, $"{Size}"), (answer.Status, answer.Headers["Upload-Offset"]));
        entry.Fate = Fate.Acknowledged;
    }

    /// <summary>As a script does: it asks for the offset and sends the rest, again while the first writer is still putting away what it had.</summary>
    private static async Task<(long Offset, Answer Answer)> GoOnAsync(Sender sender, string url, byte[] content)
    {
        for (var attempt = 0; ; attempt++)
        {
            var offset = await sender.Offset(url);
            var answer = await sender.Append(url, offset, content[(int)offset..]);
            if (answer.Status == HttpStatusCode.NoContent) return (offset, answer);
            Assert.True(answer.Status is HttpStatusCode.Locked or HttpStatusCode.Conflict && attempt < 100, $"{answer.Status} {answer.Text}");
            await Task.Delay(50);
        }
    }

    private static ByteArrayContent Piece(byte[] content) => new(content) { Headers = { ContentType = new MediaTypeHeaderValue("application/offset+octet-stream") } };
}
