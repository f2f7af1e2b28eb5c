using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Prakan.Platform.Accounts.Slips;

namespace Prakan.Platform.Accounts.Activation;

/// <summary>Remembers for half an hour that this browser has shown the right code of a slip; the code itself goes no further.</summary>
public sealed class SlipPass(IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Cookie = "__Host-prakan-slip";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);
    private static readonly CookieOptions Rules = new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true };

    private readonly IDataProtector protector = protection.CreateProtector("Prakan.SlipPass");

    public void Give(HttpResponse response, Slip slip) =>
        response.Cookies.Append(Cookie, protector.Protect($"{slip.Serial} {(clock.GetUtcNow() + Life).UtcTicks}"), Rules);

    public bool Opens(HttpRequest request, long serial)
    {
        if (request.Cookies[Cookie] is not { Length: > 0 } pass) return false;
        try
        {
            return protector.Unprotect(pass).Split(' ') is [var opened, var until]
                && long.Parse(opened) == serial && clock.GetUtcNow().UtcTicks < long.Parse(until);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    public void Take(HttpResponse response) => response.Cookies.Delete(Cookie, Rules);
}
