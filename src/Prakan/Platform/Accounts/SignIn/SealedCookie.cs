using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Prakan.Platform.Accounts.SignIn;

/// <summary>Keeps something in the browser for the few minutes between two steps, where nobody can read or change it.</summary>
public sealed class SealedCookie(IDataProtectionProvider protection, TimeProvider clock)
{
    public const string SecondStep = "__Host-prakan-step";
    public const string Passkey = "__Host-prakan-passkey";
    public const string Slip = "__Host-prakan-slip";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);
    private static readonly CookieOptions Rules = new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true, MaxAge = Life };

    public void Write<T>(HttpResponse response, string name, T content, TimeSpan? life = null) =>
        response.Cookies.Append(name, Protector(name).Protect(JsonSerializer.Serialize(new Letter<T>(content, clock.GetUtcNow() + (life ?? Life)))), new(Rules) { MaxAge = life ?? Life });

    public T? Read<T>(HttpRequest request, string name) where T : class
    {
        if (request.Cookies[name] is not { Length: > 0 } text) return null;
        try
        {
            var letter = JsonSerializer.Deserialize<Letter<T>>(Protector(name).Unprotect(text))!;
            return clock.GetUtcNow() < letter.Until ? letter.Content : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static void Delete(HttpResponse response, string name) => response.Cookies.Delete(name, Rules);

    private IDataProtector Protector(string name) => protection.CreateProtector(name);

    private sealed record Letter<T>(T Content, DateTimeOffset Until);
}
