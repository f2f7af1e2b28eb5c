namespace Prakan.Platform.Files.Checks.Pictures;

/// <summary>What telephones hang behind a picture: a second picture, a short film, notes of the maker. Anything else was hidden there.</summary>
internal static class Appendix
{
    private const int MereRemains = 128;

    public static bool IsKnown(ReadOnlySpan<byte> rest)
    {
        rest = rest.TrimEnd((byte)0);
        if (Markup.IsIn(rest[..Math.Min(rest.Length, 1 << 20)])) return false;
        return rest.Length <= MereRemains || rest.StartsWith<byte>([0xFF, 0xD8, 0xFF]) || rest.EndsWith("SEFT"u8) || rest[4..].StartsWith("ftyp"u8);
    }
}
