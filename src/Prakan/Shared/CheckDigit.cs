namespace Prakan.Shared;

/// <summary>The last digit of a Thai identity number, reckoned from the twelve before it.</summary>
public static class CheckDigit
{
    public const int Length = 13;

    public static char Of(ReadOnlySpan<char> firstTwelve)
    {
        var sum = 0;
        for (var i = 0; i < Length - 1; i++) sum += (firstTwelve[i] - '0') * (Length - i);
        return (char)('0' + (11 - sum % 11) % 10);
    }

    public static bool Holds(ReadOnlySpan<char> number) => number.Length == Length && Of(number) == number[^1];
}
