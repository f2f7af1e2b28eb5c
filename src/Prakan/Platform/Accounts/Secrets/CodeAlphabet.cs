namespace Prakan.Platform.Accounts.Secrets;

/// <summary>Crockford's 32 characters, and a check character among the same 32, which paper and telephones can carry.</summary>
internal static class CodeAlphabet
{
    public const string Characters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int Modulus = 0b100101;

    /// <summary>
    /// The characters are elements of GF(32), each weighted by another power of a generator: a changed character
    /// or two exchanged ones, side by side or not, always leave another sum.
    /// </summary>
    public static char Check(ReadOnlySpan<char> characters)
    {
        var sum = 0;
        foreach (var character in characters)
            sum = Double(sum) ^ Characters.IndexOf(character, StringComparison.Ordinal);
        return Characters[Double(sum)];
    }

    /// <summary>What a reader may have taken for one of the characters; null when it is none.</summary>
    public static char? Read(char character) => char.ToUpperInvariant(character) switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        >= '๐' and <= '๙' and var digit => (char)('0' + digit - '๐'),
        var upper when Characters.Contains(upper, StringComparison.Ordinal) => upper,
        _ => null,
    };

    private static int Double(int element) => element < 16 ? element << 1 : (element << 1) ^ Modulus;
}
