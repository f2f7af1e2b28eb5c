using System.Buffers.Binary;
using Prakan.Shared;

namespace Prakan.Platform.Files.Checks.Pictures;

/// <summary>The first chunk of a PNG, and how many bytes its rows are when unpacked.</summary>
internal sealed record PngHeader(long Width, long Height, int BitsPerPixel, bool IsInterlaced)
{
    // Where each of the seven passes begins and how far it steps.
    private static readonly (int X, int Y, int Across, int Down)[] Passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    public long Bytes => IsInterlaced
        ? Passes.Sum(pass => Rows(Steps(Width, pass.X, pass.Across), Steps(Height, pass.Y, pass.Down)))
        : Rows(Width, Height);

    public static PngHeader Read(ReadOnlySpan<byte> chunk)
    {
        RuleBroken.Unless(chunk.Length == 13, CheckRules.Damaged);
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(chunk), BinaryPrimitives.ReadUInt32BigEndian(chunk[4..]));
        Pixels.Check(width, height);
        var channels = (chunk[9], chunk[8]) switch
        {
            (0, 1 or 2 or 4 or 8 or 16) => 1,
            (2, 8 or 16) => 3,
            (3, 1 or 2 or 4 or 8) => 1,
            (4, 8 or 16) => 2,
            (6, 8 or 16) => 4,
            _ => throw new RuleBroken(CheckRules.Damaged),
        };
        RuleBroken.Unless(chunk[10] == 0 && chunk[11] == 0 && chunk[12] <= 1, CheckRules.Damaged);
        return new(width, height, channels * chunk[8], chunk[12] == 1);
    }

    private static long Steps(long length, int first, int step) => length > first ? (length - first + step - 1) / step : 0;

    private long Rows(long width, long height) => width == 0 ? 0 : height * (1 + (width * BitsPerPixel + 7) / 8);
}
