using System.Runtime.InteropServices;

namespace Prakan.Platform.Accounts.Secrets;

/// <summary>What one hash costs: memory and passes over it, always in one lane.</summary>
public sealed record Argon2Cost(int MemoryKiB, int Passes)
{
    public static readonly Argon2Cost Current = new(19 * 1024, 2);

    public bool IsBearable => MemoryKiB is >= 8 and <= 256 * 1024 && Passes is >= 1 and <= 16;
}

/// <summary>Argon2id of Debian's libsodium.</summary>
internal static partial class Argon2id
{
    public const int SaltLength = 16;

    private const string Library = "libsodium.so.23";
    private const int Version13 = 2;

    private static readonly Lazy<bool> Ready = new(() =>
    {
        Demand(Library);
        return Initialise() >= 0;
    });

    public static void Demand(string library)
    {
        if (!NativeLibrary.TryLoad(library, out _))
            throw new InvalidOperationException($"{library} is missing. Install it: apt-get install libsodium23");
    }

    public static void Derive(ReadOnlySpan<byte> password, ReadOnlySpan<byte> salt, Argon2Cost cost, Span<byte> output)
    {
        if (!Ready.Value) throw new InvalidOperationException($"{Library} cannot start.");
        ArgumentOutOfRangeException.ThrowIfNotEqual(salt.Length, SaltLength, nameof(salt));

        var failed = Hash(
            output, (ulong)output.Length, password, (ulong)password.Length, salt,
            (ulong)cost.Passes, (nuint)cost.MemoryKiB * 1024, Version13);
        if (failed != 0) throw new InvalidOperationException($"No {cost.MemoryKiB} KiB of memory for a password hash.");
    }

    [LibraryImport(Library, EntryPoint = "sodium_init")]
    private static partial int Initialise();

    [LibraryImport(Library, EntryPoint = "crypto_pwhash")]
    private static partial int Hash(
        Span<byte> output, ulong outputLength, ReadOnlySpan<byte> password, ulong passwordLength,
        ReadOnlySpan<byte> salt, ulong passes, nuint memory, int algorithm);
}
