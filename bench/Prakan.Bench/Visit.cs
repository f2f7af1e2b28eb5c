using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Prakan.Bench;

/// <summary>Somebody at a browser without scripts: keeps the cookies, and sends the forms of the page that is open with the tokens that are in them.</summary>
internal sealed partial class Visit(HttpClient client, IPAddress from, Action<double> took)
{
    private readonly Dictionary<string, string> cookies = [];

    /// <summary>The open page.</summary>
    public string Html { get; private set; } = "";
    public string Path { get; private set; } = "";

    public Task OpenAsync(string path) => GoAsync(HttpMethod.Get, path, null);

    /// <summary>Presses the button of the first form in which this stands, with what was typed in place of what was there.</summary>
    public Task SendAsync(string holding, params (string Name, string Value)[] typed)
    {
        var form = Form(holding);
        var fields = Hidden(form.Groups["inside"].Value);
        foreach (var (name, value) in typed) fields[name] = value;
        return GoAsync(HttpMethod.Post, Action(form), new FormUrlEncodedContent(fields));
    }

    public Task SendFileAsync(string holding, string name, byte[] file)
    {
        var form = Form(holding);
        var content = new MultipartFormDataContent();
        foreach (var (field, value) in Hidden(form.Groups["inside"].Value)) content.Add(new StringContent(value), field);
        content.Add(new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } }, "Files", name);
        return GoAsync(HttpMethod.Post, Action(form), content);
    }

    private async Task GoAsync(HttpMethod method, string path, HttpContent? content)
    {
        for (var step = 0; ; step++, method = HttpMethod.Get, content = null)
        {
            using var request = new HttpRequestMessage(method, path) { Content = content };
            if (cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", cookies.Select(one => $"{one.Key}={one.Value}")));
            request.Headers.Add("X-Forwarded-For", $"{from}");
            var began = Stopwatch.GetTimestamp();
            using var answer = await client.SendAsync(request);
            (Path, Html) = (path, await answer.Content.ReadAsStringAsync());
            took(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            if (answer.Headers.TryGetValues("Set-Cookie", out var set))
                foreach (var pair in set.Select(cookie => cookie.Split(';')[0].Split('=', 2))) cookies[pair[0]] = pair[1];
            if (answer.StatusCode is not (HttpStatusCode.Found or HttpStatusCode.SeeOther))
            {
                if (answer.StatusCode != HttpStatusCode.OK) throw new IOException($"{method} {path}: {(int)answer.StatusCode}\n{Html}");
                return;
            }
            if (step > 3) throw new IOException($"{path} leads round and round.");
            path = answer.Headers.Location!.OriginalString;
        }
    }

    private Match Form(string holding) =>
        Forms().Matches(Html).FirstOrDefault(form => form.Value.Contains(holding, StringComparison.Ordinal)) ?? throw new IOException($"{Path} has no form with {holding}:\n{Html}");

    private string Action(Match form) => Attribute(form.Groups["head"].Value, "action") is { Length: > 0 } action ? action : Path;

    private static Dictionary<string, string> Hidden(string inside) =>
        Inputs().Matches(inside).Select(input => input.Value).Where(input => Attribute(input, "type") == "hidden").GroupBy(input => Attribute(input, "name"), StringComparer.Ordinal)
            .ToDictionary(one => one.Key, one => Attribute(one.First(), "value"), StringComparer.Ordinal);

    private static string Attribute(string element, string name) =>
        Regex.Match(element, $"\\s{name}=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) is { Success: true } found ? WebUtility.HtmlDecode(found.Groups["value"].Value) : "";

    [GeneratedRegex("<form(?<head>[^>]*method=\"post\"[^>]*)>(?<inside>.*?)</form>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Forms();

    [GeneratedRegex("<input[^>]*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Inputs();
}
