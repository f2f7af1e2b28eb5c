using System.Buffers.Binary;
using Prakan.Shared;
using Prakan.Shared.Language;

namespace Prakan.Platform.Documents.Sheets;

/// <summary>The parent's end. The child may have been taken over by its file, so its word is checked too.</summary>
internal sealed class SheetFrameReader(ChildProcess child, PatientStream from)
{
    private const int LongestFrame = 32 << 20;

    private byte[] buffer = new byte[1 << 16];
    private int start, end;
    private string sheet = "";

    /// <summary>The next row; null after the last; a refusal or a child gone silent is thrown as a broken rule.</summary>
    public async ValueTask<SheetRow?> NextAsync(CancellationToken cancel)
    {
        while (true)
        {
            await FillAsync(4, cancel);
            var length = BinaryPrimitives.ReadInt32LittleEndian(buffer.AsSpan(start));
            RuleBroken.Unless(length is > 0 and <= LongestFrame, DocumentRules.Crashed);
            await FillAsync(4 + length, cancel);
            var frame = new ArraySegment<byte>(buffer, start + 4, length);
            start += 4 + length;
            if (Decode(frame, out var row)) return row;
        }
    }

    private bool Decode(ArraySegment<byte> frame, out SheetRow? row)
    {
        using var fields = new BinaryReader(new MemoryStream(frame.Array!, frame.Offset, frame.Count));
        try
        {
            var kind = fields.ReadByte();
            if (kind == SheetFrames.Fault) throw Refusal(fields.ReadString(), ReadAll(fields, frame.Count));
            if (kind == SheetFrames.Sheet) sheet = fields.ReadString();
            row = kind == SheetFrames.Row ? new(sheet, fields.Read7BitEncodedInt(), ReadAll(fields, frame.Count)) : null;
            return kind is SheetFrames.Row or SheetFrames.End;
        }
        catch (Exception garbled) when (garbled is EndOfStreamException or FormatException or IOException)
        {
            throw new RuleBroken(DocumentRules.Crashed);
        }
    }

    private static RuleBroken Refusal(string code, string[] details) =>
        RuleSentences.All.ContainsKey(code) ? new(code, [.. details]) : new(DocumentRules.Crashed);

    private static string[] ReadAll(BinaryReader fields, int length)
    {
        var count = fields.Read7BitEncodedInt();
        RuleBroken.Unless(count >= 0 && count <= length, DocumentRules.Crashed);
        var texts = new string[count];
        for (var i = 0; i < count; i++) texts[i] = fields.ReadString();
        return texts;
    }

    private async ValueTask FillAsync(int count, CancellationToken cancel)
    {
        if (end - start >= count) return;
        var larger = count > buffer.Length ? new byte[Math.Max(count, buffer.Length * 2)] : buffer;
        buffer.AsSpan(start, end - start).CopyTo(larger);
        (buffer, end, start) = (larger, end - start, 0);
        while (end < count)
        {
            var read = await from.ReadAsync(buffer.AsMemory(end), cancel);
            if (read == 0) throw new RuleBroken(await VerdictAsync());
            end += read;
        }
    }

    private async Task<string> VerdictAsync() => from.RanOut
        ? DocumentRules.TooSlow
        : await child.EndAsync() switch
        {
            (ChildProcess.KilledBySystem, _) => DocumentRules.TooSlow,
            (_, var complaint) when complaint.Contains("memory", StringComparison.OrdinalIgnoreCase) => DocumentRules.TooHeavy,
            _ => DocumentRules.Crashed,
        };
}
