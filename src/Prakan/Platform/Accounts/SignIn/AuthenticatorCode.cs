using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Prakan.Platform.Accounts.SignIn;

/// <summary>The six figures that an authenticator app shows (RFC 6238), as every app makes them: SHA-1, 30 seconds.</summary>
internal static class AuthenticatorCode
{
    public const int Digits = 6;

    private const long StepSeconds = 30;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string NewKey() => RandomNumberGenerator.GetString(Base32, 32);

    public static string At(string key, DateTimeOffset now) => Of(Bytes(key), StepAt(now));

    /// <summary>The step whose code this is, when clocks differ by half a minute at most; null when it is none.</summary>
    public static long? StepOf(string key, string code, DateTimeOffset now)
    {
        var (bytes, step) = (Bytes(key), StepAt(now));
        long? found = null;
        foreach (var near in (long[])[step - 1, step, step + 1])
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(Of(bytes, near)), System.Text.Encoding.UTF8.GetBytes(code))) found = near;
        return found;
    }

    private static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    // The algorithm is the standard's (RFC 6238), not our choice.
    private static string Of(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        Span<byte> hash = stackalloc byte[20];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA1, key);
        hmac.AppendData(counter);
        hmac.GetHashAndReset(hash);
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash[(hash[^1] & 0xf)..]) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6");
    }

    private static byte[] Bytes(string key)
    {
        var bytes = new List<byte>();
        var (held, bits) = (0, 0);
        foreach (var character in key)
        {
            held = (held << 5) | Base32.IndexOf(character, StringComparison.Ordinal);
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes.Add((byte)(held >> bits));
            held &= (1 << bits) - 1;
        }
        return [.. bytes];
    }
}
