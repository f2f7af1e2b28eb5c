using System.Buffers.Binary;
using Prakan.Shared;

namespace Prakan.Platform.Documents.Sheets;

/// <summary>How a child hands rows to its parent: length, letter, fields.</summary>
static class SheetFrames
{
    public const byte Sheet = (byte)'S', Row = (byte)'R', Fault = (byte)'F', End = (byte)'E';
}

sealed class SheetFrameWriter(Stream to) : IDisposable
{
    readonly BinaryWriter frame = new(new MemoryStream());
    string? sheet;

    public void Write(SheetRow row)
    {
        if (sheet != row.Sheet)
        {
            Begin(SheetFrames.Sheet).Write(sheet = row.Sheet);
            Send();
        }

        Begin(SheetFrames.Row).Write7BitEncodedInt(row.Number);
        WriteAll(row.Cells);
        Send();
    }

    public void Write(RuleBroken rule)
    {
        Begin(SheetFrames.Fault).Write(rule.Code);
        WriteAll([.. rule.Details.Select(detail => $"{detail}")]);
        Send();
    }

    public void End()
    {
        Begin(SheetFrames.End);
        Send();
    }

    public void Dispose() => frame.Dispose();

    BinaryWriter Begin(byte kind)
    {
        frame.BaseStream.SetLength(0);
        frame.Write(kind);
        return frame;
    }

    void WriteAll(IReadOnlyList<string> texts)
    {
        frame.Write7BitEncodedInt(texts.Count);
        foreach (var text in texts) frame.Write(text);
    }

    void Send()
    {
        var content = (MemoryStream)frame.BaseStream;
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, (int)content.Length);
        to.Write(length);
        to.Write(content.GetBuffer(), 0, (int)content.Length);
    }
}
