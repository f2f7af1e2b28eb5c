using System.Buffers.Binary;

namespace Prakan.Platform.Files.Checks.Pictures;

/// <summary>Whether the notes of a camera say where a picture was taken.</summary>
internal static class Exif
{
    private const ushort PlaceTag = 0x8825, LatitudeTag = 2;
    private const int EntryLength = 12;

    public static bool HasPlace(ReadOnlySpan<byte> notes)
    {
        var little = notes.StartsWith("II*\0"u8);
        if (!little && !notes.StartsWith("MM\0*"u8)) return false;
        if (notes.Length < 8 || Find(notes, Long(notes[4..], little), PlaceTag, little) is not { } place) return false;
        return Find(notes, place, LatitudeTag, little) is not null;
    }

    public static bool SaysPlace(ReadOnlySpan<byte> packet) => packet.IndexOf("exif:GPSLatitude"u8) >= 0;

    private static uint? Find(ReadOnlySpan<byte> notes, uint directory, ushort tag, bool little)
    {
        if (directory > notes.Length - 2) return null;
        var entries = notes[(int)directory..];
        var count = Short(entries, little);
        entries = entries[2..];
        for (; count > 0 && entries.Length >= EntryLength; count--, entries = entries[EntryLength..])
            if (Short(entries, little) == tag && Long(entries[4..], little) > 0) return Long(entries[8..], little);
        return null;
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Long(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
