namespace Prakan.Platform.Files.Checks;

/// <summary>What files may be; everything else stays outside.</summary>
public enum FileKind
{
    Pdf,
    Jpeg,
    Png,
    Workbook,
    Document,
    Slides,
    Mp4,
    WebM,
}

public static class FileKinds
{
    /// <summary>Packages of Office: which of them one is stands inside, and no page of it is drawn.</summary>
    public static bool IsOffice(this FileKind kind) => kind is FileKind.Workbook or FileKind.Document or FileKind.Slides;

    public static string Name(this FileKind kind) => kind switch
    {
        FileKind.Pdf => "PDF",
        FileKind.Jpeg => "JPG",
        FileKind.Png => "PNG",
        FileKind.Workbook => "Excel (.xlsx)",
        FileKind.Document => "Word (.docx)",
        FileKind.Slides => "PowerPoint (.pptx)",
        FileKind.Mp4 => "MP4",
        _ => "WebM",
    };

    public static string Ending(this FileKind kind) => kind switch
    {
        FileKind.Pdf => ".pdf",
        FileKind.Jpeg => ".jpg",
        FileKind.Png => ".png",
        FileKind.Workbook => ".xlsx",
        FileKind.Document => ".docx",
        FileKind.Slides => ".pptx",
        FileKind.Mp4 => ".mp4",
        _ => ".webm",
    };
}
