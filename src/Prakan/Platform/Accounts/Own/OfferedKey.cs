using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Prakan.Platform.Accounts.SignIn;
using Prakan.Platform.Documents;

namespace Prakan.Platform.Accounts.Own;

/// <summary>Carries a new key through the form in which its first code is typed, sealed for the person to whom it was offered.</summary>
public sealed class OfferedKey(IDataProtectionProvider protection)
{
    public (AuthenticatorKey Key, string Sealed) For(Person person, string? offered)
    {
        var protector = protection.CreateProtector("authenticator-offer", person.Id.ToString());
        var text = Open(protector, offered) ?? AuthenticatorCode.NewKey();
        return (new AuthenticatorKey(text, person.UserName!), protector.Protect(text));
    }

    private static string? Open(IDataProtector protector, string? offered)
    {
        try
        {
            return string.IsNullOrEmpty(offered) ? null : protector.Unprotect(offered);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

/// <summary>A key as an app scans it, and as a person types it.</summary>
public sealed record AuthenticatorKey(string Text, string UserName)
{
    public string InGroups => string.Join(' ', Text.Chunk(4).Select(group => new string(group)));

    public string Link => $"otpauth://totp/Prakan:{Uri.EscapeDataString(UserName)}?secret={Text}&issuer=Prakan";

    public string Picture => "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(QrSvg.Of(Link, "")));
}
