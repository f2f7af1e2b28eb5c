using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Files.Slots;
using Prakan.Platform.Files.Uploads;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Files.Uploads;

namespace Prakan.FaultTests.Lines;

/// <summary>Very many recorders of one centre, each with as many uploads begun as one person may have.</summary>
internal sealed class Crowd
{
    private const int UploadsEach = 50;

    public List<string> Heads { get; } = [];

    /// <summary>So many uploads of so many bytes, each with the head of the request that brings all of it.</summary>
    public static async Task<Crowd> GatherAsync(Town town, int uploads, int bytes)
    {
        var crowd = new Crowd();
        await using var db = town.OpenDb();
        var (centre, report, now) = (await db.Organisations.SingleAsync(one => one.Id == Cast.BanNongCentre.Id), town.Drafts[5], DateTimeOffset.UtcNow);
        var slot = new Slot(new($"obligation:{report}", centre.Id, centre.Path), "resolution-committee", "มติ", SlotLimits.Document);
        for (var left = uploads; left > 0; left -= UploadsEach)
        {
            var person = new Person($"crowd-{Guid.NewGuid():n}", "ผู้ส่ง สาธิต");
            var token = SessionToken.New();
            db.AddRange(Post.Give(person, centre, Role.Recorder, new Tenure(now.AddDays(-1), null, "ที่ 2/2568"), Giver.House), new Session(person.Id, SessionToken.HashOf(token)!, now, null, "test"));
            var own = Enumerable.Range(0, Math.Min(left, UploadsEach)).Select(_ => new Upload(slot, person.Id, "ช้า.pdf", bytes, now)).ToList();
            db.AddRange(own);
            await db.SaveChangesAsync();
            using var line = Town.Line(town.Port);
            var browser = new Browser(line) { Cookies = { [SessionHandler.CookieName] = token } };
            var form = (await Sender.At(browser, report)).Token;
            crowd.Heads.AddRange(own.Select(upload => Head(upload.Id, bytes, form, browser)));
        }
        return crowd;
    }

    public static async Task<TcpClient> CallAsync(int port)
    {
        var line = new TcpClient { NoDelay = true };
        await line.ConnectAsync(IPAddress.Loopback, port);
        return line;
    }

    /// <summary>Opens a line for each, with the head and the first bytes.</summary>
    public async Task<List<TcpClient>> CallAsync(int port, int first, byte[] bytes)
    {
        var lines = new List<TcpClient>();
        foreach (var head in Heads.Take(first))
        {
            lines.Add(await CallAsync(port));
            await lines[^1].GetStream().WriteAsync((byte[])[.. Encoding.ASCII.GetBytes(head), .. bytes]);
        }
        return lines;
    }

    /// <summary>The head of the answer; empty when the line was hung up.</summary>
    public static async Task<string> AnswerAsync(TcpClient line)
    {
        try
        {
            return await new StreamReader(line.GetStream(), Encoding.ASCII).ReadToEndAsync();
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static string Head(Guid upload, int bytes, string form, Browser browser) =>
        $"PATCH /uploads/{upload} HTTP/1.1\r\nHost: localhost\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: {bytes}\r\nRequestVerificationToken: {form}\r\n"
        + $"Cookie: {string.Join("; ", browser.Cookies.Select(pair => $"{pair.Key}={pair.Value}"))}\r\nConnection: close\r\n\r\n";
}
