using System.IO.Compression;

namespace Prakan.Platform.Files.Checks.Viruses;

/// <summary>
/// What a scanner must find before it is believed: the test virus that all scanners know, and archives in archives, deeper than any may be set to look;
/// a scanner that is not told to report what it passes over (AlertExceedsMax) would call them clean.
/// </summary>
internal static class Probes
{
    private const int DeeperThanAnyLooks = 101;

    // In halves, so that no scanner of a desktop takes this program for the virus.
    private static readonly byte[] TestVirus = [.. "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR"u8, .. "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"u8];

    public static byte[][] All { get; } = [TestVirus, Nest()];

    private static byte[] Nest()
    {
        byte[] inner = [0];
        for (var depth = 0; depth < DeeperThanAnyLooks; depth++)
        {
            using var bytes = new MemoryStream();
            using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            {
                using var entry = archive.CreateEntry("n.zip", CompressionLevel.NoCompression).Open();
                entry.Write(inner);
            }

            inner = bytes.ToArray();
        }

        return inner;
    }
}
