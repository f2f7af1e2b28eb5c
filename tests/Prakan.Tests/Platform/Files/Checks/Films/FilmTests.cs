using Prakan.Platform.Files.Checks;
using Prakan.Tests.Platform.Files.Checks.Made;

namespace Prakan.Tests.Platform.Files.Checks.Films;

public sealed class FilmTests
{
    private static readonly byte[] Start = Box("ftyp", [.. "isom\0\0\0\0isommp42"u8]);
    private static readonly byte[] Plan = Box("moov", Box("trak", new byte[20]));
    private static readonly byte[] Content = Box("mdat", new byte[100]);
    private static readonly byte[] Head = [0x1A, 0x45, 0xDF, 0xA3, 0x87, 0x42, 0x82, 0x84, .. "webm"u8];
    private static readonly byte[] Tracks = [0x16, 0x54, 0xAE, 0x6B, 0x82, 0xEC, 0x80];
    private static readonly byte[] Cluster = [0x1F, 0x43, 0xB6, 0x75, 0x83, 0xE7, 0x81, 0];
    private static readonly byte[] Segment = [0x18, 0x53, 0x80, 0x67, 0xFF];

    public static TheoryData<string> Films => new(Good.Keys);

    private static Dictionary<string, (FileKind Kind, byte[] Bytes)> Good => new(StringComparer.Ordinal)
    {
        ["plan first"] = (FileKind.Mp4, [.. Start, .. Plan, .. Content]),
        ["plan last"] = (FileKind.Mp4, [.. Start, .. Box("free", []), .. Content, .. Plan]),
        ["open end"] = (FileKind.Mp4, [.. Start, .. Plan, 0, 0, 0, 0, .. "mdat"u8, 1, 2, 3]),
        ["long box"] = (FileKind.Mp4, [.. Start, .. Plan, 0, 0, 0, 1, .. "mdat"u8, 0, 0, 0, 0, 0, 0, 0, 20, 1, 2, 3, 4]),
        ["WebM"] = (FileKind.WebM, [.. Head, .. Segment, .. Tracks, .. Cluster]),
        ["WebM from a browser"] = (FileKind.WebM, [.. Head, 0x18, 0x53, 0x80, 0x67, 0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, .. Tracks, 0x1F, 0x43, 0xB6, 0x75, 0xFF, 0xE7, 0x81, 0, 0xA3, 0x82, 1, 2]),
    };

    [Theory]
    [MemberData(nameof(Films))]
    public void A_film_passes_and_what_is_left_of_it_does_not(string name)
    {
        var (kind, bytes) = Good[name];
        Assert.Empty(Dissection.Of(new MemoryStream(bytes), kind).Findings);
        Assert.Equal(kind, KindTelling.Tell(bytes, Strangers.Any));
        Assert.All([1, bytes.Length / 2, bytes.Length - 20], length => Assert.Equal(CheckRules.Damaged, Assert.Single(Dissection.Of(new MemoryStream(bytes[..length]), kind).Findings).Code));
    }

    [Fact]
    public void What_is_no_film_is_refused()
    {
        Says(CheckRules.Damaged, FileKind.Mp4, [.. Start, .. Content]);
        Says(CheckRules.Damaged, FileKind.Mp4, [.. Start, .. Plan]);
        Says(CheckRules.Damaged, FileKind.Mp4, [.. Start, .. Box("moov", [1]), .. Content]);
        Says(CheckRules.Damaged, FileKind.Mp4, [.. Start, .. Plan, .. Plan, .. Content]);
        Says(CheckRules.Damaged, FileKind.Mp4, [.. Start, .. Start, .. Plan, .. Content]);
        Says(CheckRules.Damaged, FileKind.Mp4, [.. Start, .. Plan, .. Content, 0xFF, 0xFF, 0xFF, 0xFF, .. "mdat"u8]);
        Says(CheckRules.Damaged, FileKind.Mp4, [.. Start, .. Plan, .. Content, 0, 0, 0, 1, .. "mdat"u8, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]);
        Says(CheckRules.TwoInOne, FileKind.Mp4, [.. Start, .. Plan, .. Content, .. Box("free", PackageFile.Plain().Bytes())]);
        Says(CheckRules.NotWebM, FileKind.WebM, [0x1A, 0x45, 0xDF, 0xA3, 0x8B, 0x42, 0x82, 0x88, .. "matroska"u8, .. Segment, .. Tracks, .. Cluster]);
        Says(CheckRules.FilmAttachment, FileKind.WebM, [.. Head, .. Segment, .. Tracks, .. Cluster, 0x19, 0x41, 0xA4, 0x69, 0x80]);
        Says(CheckRules.Damaged, FileKind.WebM, [.. Head, .. Segment, .. Cluster]);
        Says(CheckRules.Damaged, FileKind.WebM, [.. Head, .. Tracks, .. Cluster]);
        Says(CheckRules.Damaged, FileKind.WebM, [.. Head, .. Segment, .. Tracks, 0x1F, 0x43, 0xB6, 0x75, 0x01, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]);
        Says(CheckRules.Damaged, FileKind.WebM, [.. Head, .. Segment, .. Tracks, 0, 0, 0, 0, 0, 0, 0, 0]);
    }

    [Fact]
    public void Where_it_was_taken_is_told() =>
        Says(CheckRules.HasPlace, FileKind.Mp4, [.. Start, .. Box("moov", [.. Box("trak", []), .. Box("udta", [0xA9, .. "xyz+13.7+100.5/"u8])]), .. Content]);

    private static void Says(string code, FileKind kind, byte[] bytes) => Assert.Equal(code, Assert.Single(Dissection.Of(new MemoryStream(bytes), kind).Findings).Code);

    private static byte[] Box(string kind, byte[] body) => [0, 0, (byte)((body.Length + 8) >> 8), (byte)(body.Length + 8), .. PdfFile.Latin(kind), .. body];
}
