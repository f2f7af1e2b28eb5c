using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Prakan.Tests.House;

/// <summary>Speaks HTTP, keeps cookies, reads HTML, and fills in forms as they stand on the page.</summary>
public sealed class Browser(HttpClient client)
{
    public Dictionary<string, string> Cookies { get; } = [];

    public Task<Answer> Get(string url) => SendAsync(new HttpRequestMessage(HttpMethod.Get, url));

    /// <summary>Opens the page, fills in the form that has these fields, and sends it.</summary>
    public async Task<Answer> Submit(string url, object fields, string? button = null)
    {
        var page = await Get(url);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return await Submit(page, fields, button);
    }

    public Task<Answer> Submit(Answer page, object fields, string? button = null)
    {
        var wanted = fields.GetType().GetProperties().ToDictionary(property => property.Name.Replace("__", ".", StringComparison.Ordinal), property => property.GetValue(fields));
        var form = page.Html.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>()
            .Single(one => wanted.Keys.All(name => one.Elements.Any(element => element.GetAttribute("name") == name))
                && (button is null || one.QuerySelectorAll("button").Any(element => element.TextContent.Trim() == button)));
        var values = Filled(form).Where(pair => !wanted.ContainsKey(pair.Key)).ToList();
        foreach (var (name, value) in wanted)
        {
            if (value is string[] several) values.AddRange(several.Select(one => KeyValuePair.Create(name, one)));
            else values.Add(KeyValuePair.Create(name, value?.ToString() ?? ""));
        }
        if (button is not null && form.QuerySelectorAll("button[name]").FirstOrDefault(element => element.TextContent.Trim() == button) is { } pressed)
            values.Add(KeyValuePair.Create(pressed.GetAttribute("name")!, pressed.GetAttribute("value") ?? ""));
        return Post(form.GetAttribute("action") is { Length: > 0 } action ? action : page.Url, values);
    }

    /// <summary>Sends the page's only form of its own with some of its fields filled in, by names that no property can bear.</summary>
    public Task<Answer> Fill(Answer page, IReadOnlyDictionary<string, string> wanted)
    {
        var form = page.Html.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>().Single();
        return Post(page.Url, Filled(form).Where(pair => !wanted.ContainsKey(pair.Key)).Concat(wanted));
    }

    public Task<Answer> Post(string url, IEnumerable<KeyValuePair<string, string>> values, string? accept = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent(values) };
        if (accept is not null) request.Headers.Add("Accept", accept);
        return SendAsync(request);
    }

    public Task<Answer> PostFile(Answer page, string field, string fileName, byte[] content, params (string Name, string Value)[] values)
    {
        var form = page.Html.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>().Single(one => one.Elements.Any(element => element is IHtmlInputElement { Type: "file" } && element.GetAttribute("name") == field));
        var body = new MultipartFormDataContent { { new ByteArrayContent(content), field, fileName } };
        foreach (var (name, value) in Filled(form).Where(pair => values.All(given => given.Name != pair.Key))) body.Add(new StringContent(value), name);
        foreach (var (name, value) in values) body.Add(new StringContent(value), name);
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("action") is { Length: > 0 } action ? action : page.Url) { Content = body });
    }

    /// <summary>Any other request, as a script makes it.</summary>
    public Task<Answer> Send(HttpMethod method, string url, HttpContent? content, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, url) { Content = content };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return SendAsync(request);
    }

    public async Task<Answer> Follow(Answer answer)
    {
        Assert.True((int)answer.Status is 301 or 302 or 303, $"{answer.Status}: {answer.Text}");
        return await Get(answer.Location!);
    }

    private static IEnumerable<KeyValuePair<string, string>> Filled(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            if (element.GetAttribute("name") is not { Length: > 0 } name || element.HasAttribute("disabled")) continue;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" or "submit" } or IHtmlButtonElement:
                    continue;
                case IHtmlInputElement input:
                    yield return KeyValuePair.Create(name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return KeyValuePair.Create(name, area.Value);
                    break;
                case IHtmlSelectElement select:
                    yield return KeyValuePair.Create(name, select.Value ?? "");
                    break;
            }
        }
    }

    private async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        if (request.Method == HttpMethod.Post) request.Headers.Add("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        if (Cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(pair => $"{pair.Key}={pair.Value}")));
        using var response = await client.SendAsync(request);
        if (response.Headers.TryGetValues("Set-Cookie", out var set)) Keep(set);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        return new Answer(request.RequestUri!.ToString(), response.StatusCode, response.Headers.Location?.ToString(), bytes,
            response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));
    }

    private void Keep(IEnumerable<string> set)
    {
        foreach (var cookie in set)
        {
            var pair = cookie.Split(';')[0].Split('=', 2);
            if (pair[1].Length == 0 || cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase)) Cookies.Remove(pair[0]);
            else Cookies[pair[0]] = pair[1];
        }
    }
}

/// <summary>What the server answered.</summary>
public sealed record Answer(string Url, HttpStatusCode Status, string? Location, byte[] Bytes, IReadOnlyDictionary<string, string> Headers)
{
    private IHtmlDocument? html;

    public string Text => System.Text.Encoding.UTF8.GetString(Bytes);
    public IHtmlDocument Html => html ??= new HtmlParser().ParseDocument(Text);
    public bool IsPaper => Bytes is [0x25, 0x50, 0x44, 0x46, ..];
    public string Main => Html.QuerySelector("main")?.TextContent ?? "";
}
