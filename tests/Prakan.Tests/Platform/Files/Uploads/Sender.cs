using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Files.Uploads;

/// <summary>Sends a file to a slot as the script of its page does, a request at a time.</summary>
public sealed class Sender(Browser browser, string token, string owner, string slot)
{
    public string Token => token;

    public static readonly (string, string) Spoken = ("Tus-Resumable", "1.0.0");

    /// <summary>With the token of the slot's page.</summary>
    public static async Task<Sender> At(Browser browser, long report, string slot = "resolution-committee")
    {
        var page = await browser.Get($"/obligations/{report}/files/{slot}");
        return new Sender(browser, page.Html.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!, $"obligation:{report}", slot);
    }

    public Task<Answer> Create(string name, long length, byte[]? piece = null, string? to = null) => SendAsync(HttpMethod.Post, "/uploads", piece,
        ("Upload-Length", $"{length}"), ("Upload-Metadata", $"owner {Base64(to ?? owner)},slot {Base64(slot)},filename {Base64(name)}"));

    /// <summary>The address of a new upload.</summary>
    public async Task<string> Begin(string name, long length)
    {
        var answer = await Create(name, length);
        Assert.Equal(201, (int)answer.Status);
        return answer.Location!;
    }

    public Task<Answer> Ask(string url) => SendAsync(HttpMethod.Head, url, null);

    public async Task<long> Offset(string url) => long.Parse((await Ask(url)).Headers["Upload-Offset"]);

    public Task<Answer> Append(string url, long offset, byte[] piece, byte[]? checkedAs = null) => SendAsync(HttpMethod.Patch, url, piece,
        [("Upload-Offset", $"{offset}"), .. checkedAs is null ? Array.Empty<(string, string)>() : [("Upload-Checksum", $"sha256 {Convert.ToBase64String(SHA256.HashData(checkedAs))}")]]);

    public Task<Answer> End(string url) => SendAsync(HttpMethod.Delete, url, null);

    public async Task<string> Whole(string name, byte[] bytes)
    {
        var answer = await Create(name, bytes.Length, bytes);
        Assert.True(answer.Headers["Upload-Offset"] == $"{bytes.Length}", $"{answer.Status} {answer.Text}");
        return answer.Location!;
    }

    private Task<Answer> SendAsync(HttpMethod method, string url, byte[]? piece, params (string, string)[] headers)
    {
        var body = piece is null ? null : new ByteArrayContent(piece) { Headers = { ContentType = new MediaTypeHeaderValue("application/offset+octet-stream") } };
        return browser.Send(method, url, body, [Spoken, ("RequestVerificationToken", token), .. headers]);
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
