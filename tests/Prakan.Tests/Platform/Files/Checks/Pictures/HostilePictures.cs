using System.Text;
using Prakan.Platform.Files.Checks;
using Prakan.Tests.Platform.Files.Checks.Made;

namespace Prakan.Tests.Platform.Files.Checks.Pictures;

/// <summary>Pictures that flood, carry something, or are none.</summary>
internal static class HostilePictures
{
    private static readonly string[] Programs = ["<?php system($_GET[0]);", "<script>x()</script>", "<HTML><body>", "<svg onload=x()>", "#!/bin/sh\nx", "<!DOCTYPE html>", "<iframe src=x>"];
    private static readonly byte[] Archive = PackageFile.Plain().Bytes();

    public static IEnumerable<Hostile> Jpegs =>
    [
        .. new (ushort, ushort)[] { (65_000, 65_000), (65_535, 2_000), (2_000, 65_535), (20_000, 20_000), (12_000, 10_001) }.Select(size => new Hostile($"a flood of {size}", new JpegFile(size.Item1, size.Item2).Bytes(), CheckRules.TooManyPixels)),
        .. Programs.Select(text => new Hostile($"a comment {text}", new JpegFile { Notes = [(0xFE, Encoding.ASCII.GetBytes(text))] }.Bytes(), CheckRules.TwoInOne)),
        .. Programs.Select(text => new Hostile($"{text} behind it", new JpegFile { After = Encoding.ASCII.GetBytes(text) }.Bytes(), CheckRules.TwoInOne)),
        new("no width", new JpegFile(0).Bytes(), CheckRules.Damaged),
        new("no height", new JpegFile(Height: 0).Bytes(), CheckRules.Damaged),
        new("two sizes", new JpegFile { Frames = 2 }.Bytes(), CheckRules.Damaged),
        new("no size", new JpegFile { Frames = 0 }.Bytes(), CheckRules.Damaged),
        new("no pixels", new JpegFile { Scans = 0 }.Bytes(), CheckRules.Damaged),
        new("a hundred and one passes", new JpegFile { Scans = 101 }.Bytes(), CheckRules.ExpandsTooFar),
        new("no end", new JpegFile { HasEnd = false }.Bytes(), CheckRules.Damaged),
        new("half of it", new JpegFile().Bytes()[..40], CheckRules.Damaged),
        new("a segment beyond its end", [0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, 1, 2], CheckRules.Damaged),
        new("a segment shorter than its length", [0xFF, 0xD8, 0xFF, 0xE0, 0, 1, 1, 2], CheckRules.Damaged),
        new("an archive behind it", new JpegFile { After = Archive }.Bytes(), CheckRules.TwoInOne),
        new("an archive in a second picture behind it", new JpegFile { After = [.. new JpegFile().Bytes(), .. Archive] }.Bytes(), CheckRules.TwoInOne),
        new("a program behind it", new JpegFile { After = [.. "MZ"u8, .. new byte[200], 1] }.Bytes(), CheckRules.TwoInOne),
    ];

    public static IEnumerable<Hostile> Pngs =>
    [
        .. new (uint, uint)[] { (100_000, 100_000), (65_000, 1), (1, 65_000), (30_000, 30_000), (12_000, 10_001), (0x7FFFFFFF, 0x7FFFFFFF), (uint.MaxValue, 1) }.Select(size => new Hostile($"a flood of {size}", new PngFile(size.Item1, size.Item2) { Packed = [] }.Bytes(), CheckRules.TooManyPixels)),
        .. Programs.Select(text => new Hostile($"a note {text}", new PngFile { Notes = [("tEXt", [.. "Comment\0"u8, .. Encoding.ASCII.GetBytes(text)])] }.Bytes(), CheckRules.TwoInOne)),
        .. new byte[][] { [1], [.. "MZ"u8], [.. "<html>"u8], Archive, new PngFile().Bytes() }.Select(rest => new Hostile($"{rest.Length} bytes behind it", new PngFile { After = rest }.Bytes(), CheckRules.TwoInOne)),
        new("no width", new PngFile(0).Bytes(), CheckRules.Damaged),
        new("no height", new PngFile(Height: 0).Bytes(), CheckRules.Damaged),
        new("false sums", new PngFile { SumsLie = true }.Bytes(), CheckRules.Damaged),
        new("an unknown depth", new PngFile { Depth = 7 }.Bytes(), CheckRules.Damaged),
        new("an unknown colour", new PngFile { Colour = 5 }.Bytes(), CheckRules.Damaged),
        new("an unknown order", new PngFile { Interlace = 2 }.Bytes(), CheckRules.Damaged),
        new("a row too few", new PngFile { Rows = new byte[7 * 9] }.Bytes(), CheckRules.Damaged),
        new("rows without end", new PngFile { Rows = new byte[10 << 20] }.Bytes(), CheckRules.ExpandsTooFar),
        new("rows that are no rows", new PngFile { Packed = [1, 2, 3] }.Bytes(), CheckRules.Damaged),
        new("no end", new PngFile { HasEnd = false }.Bytes(), CheckRules.Damaged),
        new("half of it", new PngFile().Bytes()[..40], CheckRules.Damaged),
        new("a second header", new PngFile { Notes = [("IHDR", new byte[13])] }.Bytes(), CheckRules.Damaged),
        new("a text that grows", new PngFile { Notes = [("zTXt", [.. "x\0\0"u8, .. PngFile.Pack(new byte[32 << 20])])] }.Bytes(), CheckRules.ExpandsTooFar),
        new("colours that grow", new PngFile { Notes = [("iCCP", [.. "x\0\0"u8, .. PngFile.Pack(new byte[32 << 20])])] }.Bytes(), CheckRules.ExpandsTooFar),
        new("a packed text that grows", new PngFile { Notes = [("iTXt", [.. "x\0\u0001\0\0\0"u8, .. PngFile.Pack(new byte[32 << 20])])] }.Bytes(), CheckRules.ExpandsTooFar),
    ];
}
