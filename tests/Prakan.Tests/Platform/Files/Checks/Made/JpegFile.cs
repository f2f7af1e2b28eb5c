using System.Text;

namespace Prakan.Tests.Platform.Files.Checks.Made;

/// <summary>A JPEG written mark by mark; its pixels are noise, which nobody unpacks.</summary>
internal sealed record JpegFile(ushort Width = 8, ushort Height = 8)
{
    public int Frames { get; init; } = 1;
    public int Scans { get; init; } = 1;
    public IReadOnlyList<(byte Mark, byte[] Body)> Notes { get; init; } = [];
    public byte[] After { get; init; } = [];
    public bool HasEnd { get; init; } = true;

    public byte[] Bytes()
    {
        var file = new List<byte> { 0xFF, 0xD8 };
        Put(file, 0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
        foreach (var (mark, body) in Notes) Put(file, mark, body);
        for (var i = 0; i < Frames; i++) Put(file, 0xC0, [8, (byte)(Height >> 8), (byte)Height, (byte)(Width >> 8), (byte)Width, 1, 1, 0x11, 0]);
        for (var i = 0; i < Scans; i++)
        {
            Put(file, 0xDA, [1, 1, 0, 0, 63, 0]);
            file.AddRange([1, 2, 3, 0xFF, 0, 4, 0xFF, 0xD0, 5]);
        }

        if (HasEnd) file.AddRange([0xFF, 0xD9]);
        return [.. file, .. After];
    }

    /// <summary>What a telephone writes beside a picture: that it was taken at a place, when it knows one.</summary>
    public static byte[] Exif(bool place, bool little = true)
    {
        byte[] Short(int number) => little ? [(byte)number, (byte)(number >> 8)] : [(byte)(number >> 8), (byte)number];
        byte[] Long(int number) => little ? [.. Short(number), .. Short(number >> 16)] : [.. Short(number >> 16), .. Short(number)];
        byte[] directory = [.. Short(1), .. Short(0x8825), .. Short(4), .. Long(1), .. Long(26), .. Long(0)];
        byte[] inside = [.. Short(1), .. Short(place ? 2 : 0), .. Short(5), .. Long(3), .. Long(44), .. Long(0), .. new byte[24]];
        return [.. "Exif\0\0"u8, .. Encoding.ASCII.GetBytes(little ? "II*\0" : "MM\0*"), .. Long(8), .. directory, .. inside];
    }

    private static void Put(List<byte> file, byte mark, byte[] body) =>
        file.AddRange([0xFF, mark, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body]);
}
