using System.Security.Cryptography;
using Prakan.Platform.Accounts.Secrets;

namespace Prakan.Platform.Audit.Receipts;

/// <summary>RC-XXXX-XXXX-XXXX: 55 random bits that nobody guesses, and a check character.</summary>
internal readonly record struct ReceiptNumber
{
    private const string Prefix = "RC";
    private const int Length = 11, Group = 4;

    private ReceiptNumber(string characters) =>
        Text = $"{Prefix}-{string.Join('-', (characters + CodeAlphabet.Check(characters)).Chunk(Group).Select(group => new string(group)))}";

    public string Text { get; }

    public static ReceiptNumber New() => new(RandomNumberGenerator.GetString(CodeAlphabet.Characters, Length));

    /// <summary>Reads what people type: with or without RC and dashes, any case, Thai figures, O for 0.</summary>
    public static bool TryParse(string? typed, out ReceiptNumber number)
    {
        var read = TypedCode.Read(typed ?? "") ?? "";
        var characters = read.Length == Prefix.Length + Length + 1 && read.StartsWith(Prefix, StringComparison.Ordinal) ? read[Prefix.Length..] : read;
        var whole = characters.Length == Length + 1 && CodeAlphabet.Check(characters.AsSpan(0, Length)) == characters[Length];
        number = whole ? new ReceiptNumber(characters[..Length]) : default;
        return whole;
    }
}
