using Prakan.Platform.Files.Checks;

namespace Prakan.Platform.Files;

/// <summary>The one table of types under which files leave this house; what is in no line leaves as bytes.</summary>
public static class FileTypes
{
    private const string Unknown = "application/octet-stream";

    private static readonly Dictionary<FileKind, string> Table = new()
    {
        [FileKind.Pdf] = "application/pdf",
        [FileKind.Jpeg] = "image/jpeg",
        [FileKind.Png] = "image/png",
        [FileKind.Workbook] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [FileKind.Document] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [FileKind.Slides] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        [FileKind.Mp4] = "video/mp4",
        [FileKind.WebM] = "video/webm",
    };

    public static string Of(FileKind? kind) => kind is { } known ? Table[known] : Unknown;
}
