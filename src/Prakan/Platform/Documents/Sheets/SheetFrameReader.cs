using System.Buffers.Binary;
using Prakan.Shared;

namespace Prakan.Platform.Documents.Sheets;

/// <summary>The parent's end. The child may have been taken over by its file, so its word is checked too.</summary>
sealed class SheetFrameReader(ChildProcess child, PatientStream from)
{
    const int LongestFrame = 32 << 20;

    byte[] buffer = new byte[1 << 16];
    int start, end;
    string sheet = "";

    /// <summary>The next row; null after the last; a refusal or a child gone silent is thrown as a broken rule.</summary>
    public async ValueTask<SheetRow?> NextAsync(CancellationToken cancel)
    {
        while (true)
        {
            await FillAsync(4, cancel);
            var length = BinaryPrimitives.ReadInt32LittleEndian(buffer.AsSpan(start));
            RuleBroken.Unless(length is > 0 and <= LongestFrame, DocumentRules.Crashed);
            await FillAsync(4 + length, cancel);
            using var fields = new BinaryReader(new MemoryStream(buffer, start + 4, length));
            start += 4 + length;
            switch (fields.ReadByte())
            {
                case SheetFrames.Sheet:
                    sheet = fields.ReadString();
                    break;
                case SheetFrames.Row:
                    return new(sheet, fields.Read7BitEncodedInt(), ReadAll(fields, length));
                case SheetFrames.Fault:
                    throw new RuleBroken(fields.ReadString(), [.. ReadAll(fields, length)]);
                case SheetFrames.End:
                    return null;
                default:
                    throw new RuleBroken(DocumentRules.Crashed);
            }
        }
    }

    static string[] ReadAll(BinaryReader fields, int length)
    {
        var count = fields.Read7BitEncodedInt();
        RuleBroken.Unless(count >= 0 && count <= length, DocumentRules.Crashed);
        var texts = new string[count];
        for (var i = 0; i < count; i++) texts[i] = fields.ReadString();
        return texts;
    }

    async ValueTask FillAsync(int count, CancellationToken cancel)
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

    async Task<string> VerdictAsync() => from.RanOut
        ? DocumentRules.TooSlow
        : await child.EndAsync() switch
        {
            (ChildProcess.KilledBySystem, _) => DocumentRules.TooSlow,
            (_, var complaint) when complaint.Contains("memory", StringComparison.OrdinalIgnoreCase) => DocumentRules.TooHeavy,
            _ => DocumentRules.Crashed,
        };
}
