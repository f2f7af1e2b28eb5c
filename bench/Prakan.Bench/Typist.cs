using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Prakan.Bench;

/// <summary>Somebody at the page of one indicator who fills in its problems word by word, as the page's script sends them.</summary>
internal sealed partial class Typist
{
    private readonly HttpClient client;
    private readonly string cookie, path, token;
    private string text = "", version;

    private Typist(HttpClient client, string cookie, string path, string token, string version) => (this.client, this.cookie, this.path, this.token, this.version) = (client, cookie, path, token, version);

    public static async Task<Typist> SitDownAsync(HttpClient client, string cookie, string path, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Cookie", cookie } } };
        using var answer = await client.SendAsync(request, cancel);
        var page = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancel);
        var form = answer.Headers.TryGetValues("Set-Cookie", out var set) ? string.Join("; ", set.Select(one => one.Split(';')[0])) : "";
        return new Typist(client, $"{cookie}; {form}", path, Token().Match(page).Groups["value"].Value, Version().Match(page).Groups["value"].Value);
    }

    /// <summary>How long one word took to be saved, in milliseconds.</summary>
    public async Task<double> TypeAsync(CancellationToken cancel)
    {
        text += "คำ ";
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Headers = { { "Cookie", cookie }, { "Accept", "application/json" }, { "Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority) } } };
        request.Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Fields[problems].Value", text), new("Fields[problems].Version", version)]);
        var watch = Stopwatch.StartNew();
        using var answer = await client.SendAsync(request, cancel);
        var said = JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancel)).RootElement;
        var took = watch.Elapsed.TotalMilliseconds;
        if (!said.GetProperty("saved").GetBoolean()) throw new InvalidOperationException($"Not saved: {said.GetProperty("says")}");
        version = said.GetProperty("version").GetString()!;
        return took;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]* value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    [GeneratedRegex("name=\"Fields\\[problems\\]\\.Version\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version();
}
