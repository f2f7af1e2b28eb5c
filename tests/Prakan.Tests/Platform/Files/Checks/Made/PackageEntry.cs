using System.IO.Compression;
using System.Text;
using Prakan.Platform.Files.Checks;

namespace Prakan.Tests.Platform.Files.Checks.Made;

/// <summary>One part of a package; what is said of it need not be so.</summary>
internal sealed record PackageEntry(string Name, byte[] Content)
{
    private readonly Lazy<byte[]> packed = new(() => Pack(Content));

    public PackageEntry(string name, string text) : this(name, Encoding.UTF8.GetBytes(text))
    {
    }

    public string? LocalName { get; init; }
    public ushort Flags { get; init; }
    public ushort Method { get; init; } = 8;
    public ushort? LocalMethod { get; init; }
    public uint? Length { get; init; }
    public uint? PackedLength { get; init; }
    public uint? Sum { get; init; }
    public int? SharesWith { get; init; }

    private byte[] Stored => Method == 8 ? packed.Value : Content;

    public void WriteTo(Stream file)
    {
        using var head = new BinaryWriter(file, Encoding.UTF8, leaveOpen: true);
        head.Write("PK\u0003\u0004"u8);
        head.Write((ushort)20);
        head.Write(Flags);
        head.Write(LocalMethod ?? Method);
        WriteFacts(head, LocalName ?? Name);
        head.Write((ushort)0);
        head.Write(Encoding.UTF8.GetBytes(LocalName ?? Name));
        head.Write(Stored);
    }

    public void ListIn(Stream file, int place)
    {
        using var entry = new BinaryWriter(file, Encoding.UTF8, leaveOpen: true);
        entry.Write("PK\u0001\u0002"u8);
        entry.Write(0x00140014);
        entry.Write(Flags);
        entry.Write(Method);
        WriteFacts(entry, Name);
        entry.Write(new byte[12]);
        entry.Write(place);
        entry.Write(Encoding.UTF8.GetBytes(Name));
    }

    private void WriteFacts(BinaryWriter to, string name)
    {
        to.Write(0);
        to.Write(Sum ?? Crc.Of(Content));
        to.Write(PackedLength ?? (uint)Stored.Length);
        to.Write(Length ?? (uint)Content.Length);
        to.Write((ushort)Encoding.UTF8.GetByteCount(name));
    }

    private static byte[] Pack(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var deflate = new DeflateStream(bytes, CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(content);
        return bytes.ToArray();
    }
}
