namespace Prakan.Platform.Files.Previews;

/// <summary>How large a page is drawn: to be found among others, or to be read.</summary>
public enum PictureSize
{
    Small,
    Whole,
}

public static class PictureSizes
{
    public static int Width(this PictureSize size) => size == PictureSize.Small ? 180 : 1100;
}
