using System.ComponentModel.DataAnnotations;
using System.IO.Compression;
using System.Text.Json;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Documents.Sheets;

namespace Prakan.Platform.Accounts.Slips;

/// <summary>A line of the table of invitations, as it stands there.</summary>
public sealed record SheetLine(int Row, string Code, string Role, string FullName, string Email, string OrderNumber);

/// <summary>What is wrong in the table: where, what stands there, what should.</summary>
public sealed record SheetFault(int Row, string Column, string Found, string Problem, object? Part);

/// <summary>The table of invitations: its columns, its template, and how it is read and carried from the check to the issue.</summary>
public static class SlipSheet
{
    public static readonly string[] Columns = ["รหัสหน่วยงาน", "บทบาท", "ชื่อและนามสกุล", "อีเมล", "เลขที่คำสั่ง"];

    private const int MostUnpacked = 32 << 20;

    private static readonly SheetLimits Limits = new() { Bytes = 8 << 20, Rows = 20_000, Columns = 50, CellLength = 500 };

    public static async Task WriteTemplateAsync(Stream to, IEnumerable<Role> roles)
    {
        SheetColumn[] columns = [Columns[0], new(Columns[1], Choices: [.. roles.Select(role => role.Thai())]), new(Columns[2], 30), new(Columns[3], 30), Columns[4]];
        await using var sheet = new SheetWriter(to, "เชิญ", columns);
    }

    /// <summary>The first row holds the headings.</summary>
    public static async Task<List<SheetLine>> ReadAsync(IFormFile upload, CancellationToken cancel)
    {
        var file = Path.Combine(Path.GetTempPath(), $"prakan-{Guid.NewGuid():n}");
        try
        {
            await using (var to = new FileStream(file, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite }))
                await upload.CopyToAsync(to, cancel);
            var lines = new List<SheetLine>();
            var heading = true;
            await foreach (var row in SheetReader.ReadAsync(file, Limits, cancel))
            {
                if (!heading) lines.Add(new SheetLine(row.Number, row[0].Trim(), row[1].Trim(), row[2].Trim(), row[3].Trim(), row[4].Trim()));
                heading = false;
            }
            return lines;
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Small enough for a hidden field: what was checked travels with the page, and nothing of it stays on a disk.</summary>
    public static string Pack(IReadOnlyList<SheetLine> lines)
    {
        using var packed = new MemoryStream();
        using (var zip = new BrotliStream(packed, CompressionLevel.Fastest)) JsonSerializer.Serialize(zip, lines);
        return Convert.ToBase64String(packed.ToArray());
    }

    public static List<SheetLine> Unpack(string packed)
    {
        try
        {
            using var zip = new BrotliStream(new MemoryStream(Convert.FromBase64String(packed)), CompressionMode.Decompress);
            var plain = new byte[MostUnpacked];
            var length = zip.ReadAtLeast(plain, plain.Length, throwOnEndOfStream: false);
            return JsonSerializer.Deserialize<List<SheetLine>>(plain.AsSpan(0, length)) ?? [];
        }
        catch (Exception e) when (e is FormatException or InvalidDataException or InvalidOperationException or JsonException)
        {
            return [];
        }
    }

    internal static bool LooksLikeEmail(string text) => text.Length <= 256 && new EmailAddressAttribute().IsValid(text);
}
