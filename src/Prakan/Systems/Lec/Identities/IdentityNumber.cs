using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Prakan.Shared;

namespace Prakan.Systems.Lec.Identities;

/// <summary>A 13-digit identity number, or the ministry's G-Code for a child who has none. It prints masked.</summary>
public readonly partial record struct IdentityNumber
{
    private readonly string? value;

    private IdentityNumber(string value) => this.value = value;

    [JsonIgnore]
    public string Value => value ?? "";

    public IdentityKind Kind => IdentityKinds.Of(Value);

    /// <summary>A person without civil status may bear a number that fails the check; it is asked about and taken.</summary>
    public string? Query => Value is ['0', ..] && !CheckDigit.Holds(Value) ? IdentityRules.Doubtful : null;

    public string Masked => Value.Length == 0 ? "" : $"{Value[0]}-{Value[1..5]}-xxxxx-xx-{Value[12]}";

    [JsonIgnore]
    public string Spelled => Value.Length == 0 ? "" : $"{Value[0]}-{Value[1..5]}-{Value[5..10]}-{Value[10..12]}-{Value[12]}";

    public static IdentityNumber Read(string? text) => TryRead(text, out var number, out var fault) ? number : throw fault;

    public static bool TryRead(string? text, out IdentityNumber number, [NotNullWhen(false)] out RuleBroken? fault)
    {
        var bare = Bare(text ?? "");
        fault = FaultOf(bare);
        number = fault is null ? new(bare) : default;
        return fault is null;
    }

    public override string ToString() => Masked;

    /// <summary>What the vault gives back was read before it was sealed.</summary>
    internal static IdentityNumber Kept(string value) => new(value);

    private static RuleBroken? FaultOf(string bare) => bare switch
    {
        _ when Exponent().IsMatch(bare) => new(IdentityRules.Exponent),
        ['G', ..] => bare.Length == CheckDigit.Length && AreDigits(bare.AsSpan(1)) ? null : new(IdentityRules.GCode),
        "" => new(IdentityRules.Unreadable),
        _ when !AreDigits(bare) => new(IdentityRules.Unreadable),
        { Length: < CheckDigit.Length } when CheckDigit.Holds(bare.PadLeft(CheckDigit.Length, '0')) => new(IdentityRules.ZerosLost, bare.Length),
        { Length: not CheckDigit.Length } => new(IdentityRules.Digits, bare.Length),
        ['9', ..] => new(IdentityRules.ClassNine),
        ['0', ..] => null,
        _ => CheckDigit.Holds(bare) ? null : new(IdentityRules.CheckDigit),
    };

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    // Other programs write whole numbers as 1112034563562.0, and put ' before what must stay text.
    private static string Bare(string text)
    {
        var bare = string.Concat(ThaiDigits.ToArabic(text).Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '–' or '\'' or '\u200B' or '\uFEFF'))).ToUpperInvariant();
        return bare.EndsWith(".0", StringComparison.Ordinal) ? bare[..^2] : bare;
    }

    [GeneratedRegex("""^[0-9]([.,][0-9]+)?E\+?[0-9]+$""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Exponent();
}
