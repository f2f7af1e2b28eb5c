namespace Prakan.Platform.Accounts.SignIn;

/// <summary>Carries the token of a known device; it opens nothing, it only saves its owner the waits.</summary>
internal static class DeviceCookie
{
    private const string Name = "__Host-prakan-device";

    public static string? Read(HttpRequest request) => request.Cookies[Name];

    public static void Write(HttpResponse response, string token) => response.Cookies.Append(Name, token, new CookieOptions
    {
        HttpOnly = true,
        Secure = true,
        SameSite = SameSiteMode.Strict,
        Path = "/",
        IsEssential = true,
        MaxAge = TimeSpan.FromDays(365),
    });
}
