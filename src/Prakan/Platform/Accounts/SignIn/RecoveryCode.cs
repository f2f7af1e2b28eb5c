using System.Security.Cryptography;
using System.Text;
using Prakan.Platform.Accounts.Secrets;

namespace Prakan.Platform.Accounts.SignIn;

/// <summary>Opens the second step once, when the telephone is lost; only its keyed hash is kept.</summary>
internal static class RecoveryCode
{
    public const int HowMany = 10;

    private const int Half = 5;

    /// <summary>50 random bits, behind the same patience as every other code.</summary>
    public static string New() => Split(RandomNumberGenerator.GetString(CodeAlphabet.Characters, 2 * Half));

    /// <summary>As it was printed, from what was typed; null when it cannot be one.</summary>
    public static string? Read(string typed) =>
        TypedCode.Read(typed) is { Length: 2 * Half } read ? Split(read) : null;

    public static string Hash(string code, SecretKey key) => $"{key.Id}:{Convert.ToBase64String(key.Sign(Encoding.ASCII.GetBytes(code)))}";

    private static string Split(string characters) => $"{characters[..Half]}-{characters[Half..]}";
}
