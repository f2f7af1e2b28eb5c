namespace Prakan.Platform.Files.Checks;

/// <summary>What files may be; everything else stays outside.</summary>
public enum FileKind
{
    Pdf,
    Jpeg,
    Png,
    Workbook,
    Mp4,
    WebM,
}

public static class FileKinds
{
    public static string Name(this FileKind kind) => kind switch
    {
        FileKind.Pdf => "PDF",
        FileKind.Jpeg => "JPG",
        FileKind.Png => "PNG",
        FileKind.Workbook => "Excel (.xlsx)",
        FileKind.Mp4 => "MP4",
        _ => "WebM",
    };

    public static string Ending(this FileKind kind) => kind switch
    {
        FileKind.Pdf => ".pdf",
        FileKind.Jpeg => ".jpg",
        FileKind.Png => ".png",
        FileKind.Workbook => ".xlsx",
        FileKind.Mp4 => ".mp4",
        _ => ".webm",
    };
}
