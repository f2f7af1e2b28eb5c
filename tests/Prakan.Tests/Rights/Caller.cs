using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Tests.House;

namespace Prakan.Tests.Rights;

/// <summary>Sends one visitor's requests, each with the cookies of that visitor alone and a form token of theirs.</summary>
internal sealed partial class Caller(HttpClient client, string? language = null)
{
    /// <summary>A page that everybody may open, for the token in its form.</summary>
    private const string AnyPage = "/error/429";
    private const string FormCookie = "__Host-" + Prakan.Shared.Look.FormCookie;

    private readonly ConcurrentDictionary<string, (string Token, string Cookie)> forms = new(StringComparer.Ordinal);

    public Task<Answer> GetAsync(Visitor visitor, string url) => BrowserOf(visitor).Get(url);

    public async Task<Answer> SendAsync(Visitor visitor, string method, string url)
    {
        if (method is "GET" or "HEAD" or "OPTIONS") return await BrowserOf(visitor).Send(new HttpMethod(method), url, null);
        if (!forms.TryGetValue(visitor.Name, out var form))
        {
            var asking = BrowserOf(visitor);
            form = forms[visitor.Name] = (Token().Match((await asking.Get(AnyPage)).Text).Groups["token"].Value, asking.Cookies[FormCookie]);
        }
        var browser = BrowserOf(visitor);
        browser.Cookies[FormCookie] = form.Cookie;
        return await browser.Send(new HttpMethod(method), url, new FormUrlEncodedContent([new("__RequestVerificationToken", form.Token)]));
    }

    public Task<Answer> SendWithoutTokenAsync(Visitor visitor, string method, string url) => BrowserOf(visitor).Send(new HttpMethod(method), url, new FormUrlEncodedContent([]));

    private Browser BrowserOf(Visitor visitor)
    {
        var browser = new Browser(client);
        if (visitor.Token is { } token) browser.Cookies[SessionHandler.CookieName] = token;
        if (language is not null) browser.Cookies[Prakan.Shared.Language.Say.Cookie] = language;
        return browser;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]* value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
