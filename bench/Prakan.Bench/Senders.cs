using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prakan.Data;
using Prakan.Data.Embedded;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Files;

namespace Prakan.Bench;

/// <summary>People who may send files, each into a report of their own, and what the head of their request is.</summary>
internal sealed partial class Senders
{
    private readonly List<(long Report, string Cookie, string Form)> seats = [];

    public static async Task<Senders> GatherAsync(string data, int port, int count)
    {
        using var folder = new DataFolder(data);
        await using var cluster = Cluster.Join(folder);
        await using var house = InnerHouse.Build(cluster, folder);
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri($"http://localhost:{port}") };
        var senders = new Senders();
        foreach (var one in (await Expectant.OpenAsync(house.Services)).Take(count))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/obligations/{one.Obligation}/files/resolution-committee") { Headers = { { "Cookie", $"{SessionHandler.CookieName}={one.Token}" } } };
            using var page = await client.SendAsync(request);
            var cookies = page.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(cookie => cookie.Split(';')[0]) : [];
            senders.seats.Add((one.Obligation, string.Join("; ", cookies.Prepend($"{SessionHandler.CookieName}={one.Token}")), Token().Match(await page.Content.ReadAsStringAsync()).Groups["token"].Value));
        }
        return senders;
    }

    public static string Bare(string path, int bytes) => $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: {bytes}\r\n\r\n";

    /// <summary>Of requests that begin an upload and bring all of it.</summary>
    public List<string> Heads(int bytes) => seats.ConvertAll(seat =>
        $"POST /uploads HTTP/1.1\r\nHost: localhost\r\nTus-Resumable: 1.0.0\r\nUpload-Length: {bytes}\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: {bytes}\r\n"
        + $"Upload-Metadata: owner {Base64($"obligation:{seat.Report}")},slot {Base64("resolution-committee")},filename {Base64("bench.pdf")}\r\nRequestVerificationToken: {seat.Form}\r\nCookie: {seat.Cookie}\r\n\r\n");

    public string Fetching(Guid file) => $"GET /files/{file}/content HTTP/1.1\r\nHost: localhost\r\nCookie: {seats[0].Cookie}\r\n\r\n";

    /// <summary>The last file of the first sender, as if it had been found to be clean.</summary>
    public async Task<Guid> OpenToAllAsync(string data)
    {
        using var folder = new DataFolder(data);
        await using var cluster = Cluster.Join(folder);
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString);
        await using var db = new SystemDb(source, TimeProvider.System).Open();
        var owner = $"obligation:{seats[0].Report}";
        var file = await db.StoredFiles.Where(one => one.Owner == owner).OrderByDescending(one => one.Id).Select(one => one.Id).FirstAsync();
        await db.StoredFiles.Where(one => one.Id == file).ExecuteUpdateAsync(row => row.SetProperty(one => one.State, FileState.Clean).SetProperty(one => one.NextCheckAt, (DateTimeOffset?)null));
        return file;
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
