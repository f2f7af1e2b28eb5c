using System.Text;

namespace Prakan.Tests.Platform.Documents.Sheets;

/// <summary>The smallest .xls there can be: one stream of BIFF8 records in one compound file.</summary>
internal static class OldWorkbook
{
    private const int SectorSize = 512, StreamSectors = 8, None = -1, End = -2, Table = -3;

    public static byte[] Of(string sheet, string text, double number)
    {
        byte[] globals = [.. Start(0x0005)];
        var bound = Sheet(sheet, at: globals.Length + Sheet(sheet, 0).Length + 4);
        byte[] records =
        [
            .. globals, .. bound, .. Record(0x000A),
            .. Start(0x0010),
            .. Record(0x0200, [.. Int(0), .. Int(1), .. Word(0), .. Word(2), .. Word(0)]),
            .. Record(0x0204, [.. Word(0), .. Word(0), .. Word(0), .. Word(text.Length), 1, .. Encoding.Unicode.GetBytes(text)]),
            .. Record(0x0203, [.. Word(0), .. Word(1), .. Word(0), .. BitConverter.GetBytes(number)]),
            .. Record(0x000A),
        ];
        return [.. Header(), .. Sectors(), .. Directory(), .. Padded(records, StreamSectors * SectorSize)];
    }

    private static byte[] Start(int kind) => Record(0x0809, [.. Word(0x0600), .. Word(kind), .. Word(0x0DBB), .. Word(0x07CC), .. Int(0), .. Int(6)]);

    private static byte[] Sheet(string name, int at) =>
        Record(0x0085, [.. Int(at), 0, 0, (byte)name.Length, 1, .. Encoding.Unicode.GetBytes(name)]);

    private static byte[] Record(int id, params byte[] content) => [.. Word(id), .. Word(content.Length), .. content];

    private static byte[] Header() => Padded(
    [
        0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[16], .. Word(0x3E), .. Word(3), .. Word(0xFFFE), .. Word(9), .. Word(6),
        .. new byte[6], .. Int(0), .. Int(1), .. Int(1), .. Int(0), .. Int(4096), .. Int(End), .. Int(0), .. Int(End), .. Int(0), .. Int(0),
    ], SectorSize, filler: 0xFF);

    private static byte[] Sectors()
    {
        var chain = Enumerable.Range(3, StreamSectors - 1).Append(End);
        return Padded([.. Int(Table), .. Int(End), .. chain.SelectMany(Int)], SectorSize, filler: 0xFF);
    }

    private static byte[] Directory() => Padded([.. Entry("Root Entry", 5, child: 1, End, 0), .. Entry("Workbook", 2, None, 2, StreamSectors * SectorSize)], SectorSize);

    private static byte[] Entry(string name, byte kind, int child, int start, int size) =>
    [
        .. Padded(Encoding.Unicode.GetBytes(name), 64), .. Word((name.Length + 1) * 2), kind, 1, .. Int(None), .. Int(None), .. Int(child),
        .. new byte[36], .. Int(start), .. Int(size), .. Int(0),
    ];

    private static byte[] Padded(byte[] content, int length, byte filler = 0) =>
        [.. content, .. Enumerable.Repeat(filler, length - content.Length)];

    private static byte[] Word(int value) => BitConverter.GetBytes((ushort)value);

    private static byte[] Int(int value) => BitConverter.GetBytes(value);
}
