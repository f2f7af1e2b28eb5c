using System.Buffers.Binary;
using Prakan.Shared;

namespace Prakan.Platform.Documents.Sheets;

/// <summary>How a child hands rows to its parent: length, letter, fields.</summary>
internal static class SheetFrames
{
    public const byte Sheet = (byte)'S', Row = (byte)'R', Fault = (byte)'F', End = (byte)'E';
}

internal sealed class SheetFrameWriter(Stream to) : IDisposable
{
    private readonly BinaryWriter frame = new(new MemoryStream());
    private string? sheet;

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

    private BinaryWriter Begin(byte kind)
    {
        frame.BaseStream.SetLength(0);
        frame.Write(kind);
        return frame;
    }

    private void WriteAll(IReadOnlyList<string> texts)
    {
        frame.Write7BitEncodedInt(texts.Count);
        foreach (var text in texts) frame.Write(text);
    }

    private void Send()
    {
        var content = (MemoryStream)frame.BaseStream;
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, (int)content.Length);
        to.Write(length);
        to.Write(content.GetBuffer(), 0, (int)content.Length);
    }
}
