using Prakan.Platform.Accounts.SignIn;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Accounts;

/// <summary>The app on somebody's telephone, set up through the pages.</summary>
internal sealed record Authenticator(string Key, string[] RecoveryCodes)
{
    public static async Task<Authenticator> AddAsync(PrakanApp app, Player player) => await AddAsync(app, await app.As(player));

    public static async Task<Authenticator> AddAsync(PrakanApp app, Browser browser)
    {
        var page = await browser.Get("/account/authenticator");
        var key = page.Html.QuerySelector("main li code")!.TextContent.Replace(" ", "");
        var done = await browser.Submit(page, new { Code = AuthenticatorCode.At(key, app.Clock.GetUtcNow()) });
        var codes = done.Html.QuerySelectorAll("main li code").Select(code => code.TextContent).ToArray();
        // The code that proved the key is used up.
        app.Clock.Advance(TimeSpan.FromSeconds(30));
        return new Authenticator(key, codes);
    }
}
