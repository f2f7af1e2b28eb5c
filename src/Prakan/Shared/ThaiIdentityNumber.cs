namespace Prakan.Shared;

/// <summary>A 13-digit identity number, or the ministry's G-Code for a child who has none. It prints masked.</summary>
public readonly record struct ThaiIdentityNumber
{
    public const string Unreadable = "เลขประจำตัวต้องเป็นตัวเลข 13 หลัก หรือรหัส G ตามด้วยตัวเลข 12 หลัก";
    public const string Exponent = "เลขประจำตัวถูกโปรแกรมตารางย่อเป็นเลขยกกำลัง ให้จัดช่องเป็นข้อความแล้วกรอกใหม่";
    public const string ReservedClass = "เลขประจำตัวขึ้นต้นด้วย 9 ไม่ได้";
    public const string WrongCheckDigit = "เลขประจำตัวไม่ถูกต้อง หลักตรวจสอบตัวสุดท้ายไม่ตรง";

    private readonly string? value;

    private ThaiIdentityNumber(string value) => this.value = value;

    public string Value => value ?? "";

    public bool IsGCode => Value.StartsWith('G');

    /// <summary>A person without civil status may bear a number that fails the check; it warns and does not block.</summary>
    public bool NeedsAttention => Value.StartsWith('0') && !CheckDigitHolds;

    public string Masked => Value.Length == 0 ? "" : $"{Value[0]}-{Value[1..5]}-xxxxx-xx-{Value[12]}";

    public string Spelled =>
        Value.Length == 0 ? "" : $"{Value[0]}-{Value[1..5]}-{Value[5..10]}-{Value[10..12]}-{Value[12]}";

    public static bool TryParse(string? text, out ThaiIdentityNumber number, out string fault)
    {
        number = new(Bare(text ?? ""));
        fault = number.FindFault(text ?? "");
        if (fault.Length > 0) number = default;
        return fault.Length == 0;
    }

    public static bool TryParse(string? text, out ThaiIdentityNumber number) => TryParse(text, out number, out _);

    public static char CheckDigit(ReadOnlySpan<char> firstTwelve)
    {
        var sum = 0;
        for (var i = 0; i < 12; i++) sum += (firstTwelve[i] - '0') * (13 - i);
        return (char)('0' + (11 - sum % 11) % 10);
    }

    public override string ToString() => Masked;

    private bool CheckDigitHolds => CheckDigit(Value) == Value[12];

    private string FindFault(string typed) => this switch
    {
        _ when LooksExponential(typed) => Exponent,
        { Value.Length: not 13 } => Unreadable,
        _ when Value.AsSpan(IsGCode ? 1 : 0).ContainsAnyExceptInRange('0', '9') => Unreadable,
        { IsGCode: true } => "",
        _ when Value[0] == '9' => ReservedClass,
        _ when Value[0] != '0' && !CheckDigitHolds => WrongCheckDigit,
        _ => "",
    };

    private static bool LooksExponential(string typed) =>
        typed.Contains("E+", StringComparison.OrdinalIgnoreCase) && typed.Trim() is [>= '0' and <= '9', ..];

    private static string Bare(string text) =>
        string.Concat(ThaiDigits.ToArabic(text).Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '\u200B')))
            .ToUpperInvariant();
}
