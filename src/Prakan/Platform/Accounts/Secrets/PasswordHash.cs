using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Prakan.Platform.Accounts.Secrets;

/// <summary>What is stored of a password: a PHC string whose keyid names the pepper laid over the Argon2id output.</summary>
internal sealed partial record PasswordHash(Argon2Cost Cost, string PepperId, byte[] Salt, byte[] Tag)
{
    public const int TagLength = 32;

    public override string ToString() =>
        $"$argon2id$v=19$m={Cost.MemoryKiB},t={Cost.Passes},p=1,keyid={PepperId}${Unpadded(Salt)}${Unpadded(Tag)}";

    /// <summary>Takes only what ToString would write again, so that one hash has one spelling.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PasswordHash? hash)
    {
        hash = null;
        if (Shape().Match(text ?? "") is not { Success: true } match) return false;

        var cost = new Argon2Cost(int.Parse(match.Groups["m"].ValueSpan), int.Parse(match.Groups["t"].ValueSpan));
        if (!cost.IsBearable) return false;

        var read = new PasswordHash(
            cost, match.Groups["key"].Value, Padded(match.Groups["salt"].Value), Padded(match.Groups["tag"].Value));
        if (read.ToString() != text) return false;

        hash = read;
        return true;
    }

    private static string Unpadded(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=');

    private static byte[] Padded(string text) => Convert.FromBase64String(text + new string('=', -text.Length & 3));

    [GeneratedRegex(
        @"\A\$argon2id\$v=19\$m=(?<m>[0-9]{1,7}),t=(?<t>[0-9]{1,3}),p=1,keyid=(?<key>[0-9]+-[0-9a-f]{8})\$(?<salt>[A-Za-z0-9+/]{22})\$(?<tag>[A-Za-z0-9+/]{43})\z",
        RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Shape();
}
