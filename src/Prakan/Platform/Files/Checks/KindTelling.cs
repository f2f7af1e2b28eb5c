using Prakan.Shared;

namespace Prakan.Platform.Files.Checks;

/// <summary>Tells a kind by how a file begins; its name and its sender are not asked. What follows must bear it out, and tells one package of Office from another.</summary>
internal static class KindTelling
{
    public const int Enough = 64;

    public static FileKind Tell(ReadOnlySpan<byte> start, FileLimits limits)
    {
        var kind = Guess(start);
        RuleBroken.Unless(limits.Kinds.Contains(kind), CheckRules.KindNotTaken, kind.Name(), limits.Names);
        return kind;

        FileKind Guess(ReadOnlySpan<byte> start)
        {
            if (start.StartsWith("%PDF-"u8)) return FileKind.Pdf;
            if (start.StartsWith<byte>([0xFF, 0xD8, 0xFF])) return FileKind.Jpeg;
            if (start.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return FileKind.Png;
            if (start.StartsWith("PK\u0003\u0004"u8)) return Package();
            if (start.StartsWith<byte>([0x1A, 0x45, 0xDF, 0xA3])) return FileKind.WebM;
            if (start.Length > 12 && start[4..].StartsWith("ftyp"u8)) return Brand(start[8..12]);
            RuleBroken.Unless(!start.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]), CheckRules.OldOffice);
            throw new RuleBroken(CheckRules.KindUnknown, limits.Names);
        }

        FileKind Package()
        {
            RuleBroken.Unless(limits.Kinds.Any(taken => taken.IsOffice()), CheckRules.KindUnknown, limits.Names);
            return limits.Kinds.First(taken => taken.IsOffice());
        }

        FileKind Brand(ReadOnlySpan<byte> brand)
        {
            RuleBroken.Unless(!Heic.Contains(Text(brand)), CheckRules.Heic);
            RuleBroken.Unless(Text(brand) != "qt  " || !limits.Kinds.Contains(FileKind.Mp4), CheckRules.Mov);
            RuleBroken.Unless(Films.Contains(Text(brand)), CheckRules.KindUnknown, limits.Names);
            return FileKind.Mp4;
        }
    }

    private static readonly HashSet<string> Heic = ["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif", "avis"];

    private static readonly HashSet<string> Films =
        ["isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "avc1", "dash", "M4V ", "M4VH", "M4VP", "MSNV", "mmp4", "3gp4", "3gp5", "3gp6"];

    private static string Text(ReadOnlySpan<byte> bytes) => System.Text.Encoding.Latin1.GetString(bytes);
}
