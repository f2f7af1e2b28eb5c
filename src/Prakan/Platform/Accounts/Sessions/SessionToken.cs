using System.Buffers.Text;
using System.Security.Cryptography;

namespace Prakan.Platform.Accounts.Sessions;

/// <summary>The random text in a cookie; the database only ever sees its hash.</summary>
public static class SessionToken
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static byte[]? HashOf(string? token)
    {
        if (token is not { Length: 43 } || !Base64Url.IsValid(token)) return null;
        return SHA256.HashData(Base64Url.DecodeFromChars(token));
    }
}
