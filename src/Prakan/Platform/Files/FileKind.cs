namespace Prakan.Platform.Files;

/// <summary>What a file is, decided by what is in it.</summary>
public enum FileKind
{
    Pdf,
    Jpeg,
    Png,
    Xlsx,
    Mp4,
    Webm,
}

public static class FileKinds
{
    private const string Unknown = "application/octet-stream";

    /// <summary>The one table of types that leave this house; what is in no line leaves as bytes.</summary>
    private static readonly Dictionary<FileKind, (string Type, string[] Endings)> Table = new()
    {
        [FileKind.Pdf] = ("application/pdf", [".pdf"]),
        [FileKind.Jpeg] = ("image/jpeg", [".jpg", ".jpeg"]),
        [FileKind.Png] = ("image/png", [".png"]),
        [FileKind.Xlsx] = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [".xlsx"]),
        [FileKind.Mp4] = ("video/mp4", [".mp4"]),
        [FileKind.Webm] = ("video/webm", [".webm"]),
    };

    public static string Type(this FileKind? kind) => kind is { } known ? Table[known].Type : Unknown;

    public static IEnumerable<string> Endings(this FileKind kind) => Table[kind].Endings;

    /// <summary>PDF, JPG: as people call it.</summary>
    public static string Thai(this FileKind kind) => Table[kind].Endings[0][1..].ToUpperInvariant();

    /// <summary>A name that ends as its content does, whatever its sender called it.</summary>
    public static string NameOf(this FileKind? kind, string name) =>
        kind is not { } known || Table[known].Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ? name : name + Table[known].Endings[0];
}
