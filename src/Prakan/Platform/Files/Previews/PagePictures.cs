using System.Globalization;
using Prakan.Platform.Documents;
using Prakan.Platform.Files.Checks;
using Prakan.Platform.Files.Store;
using Prakan.Shared;

namespace Prakan.Platform.Files.Previews;

/// <summary>Pages of documents and pictures, drawn anew in a child: nobody's browser ever opens a stranger's own bytes. What was drawn is kept for a while.</summary>
public sealed class PagePictures(FileStore store, FilesFolder folder, TimeProvider clock)
{
    private const int MostBytes = 8 << 20;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);
    private static readonly string DrawPicture = Resources.Text(typeof(PagePictures), "draw_picture.py");

    private string Root => Path.Combine(folder.Root, "previews");

    /// <summary>Where the picture stands; null when there is none to be had.</summary>
    public async Task<string?> OfAsync(StoredFile file, int page, PictureSize size, CancellationToken cancel)
    {
        if (!file.HasPictures || page < 1 || page > file.PictureCount) return null;
        var place = PlaceOf(file.Content, page, size);
        if (File.Exists(place)) return place;
        if (await store.PlaceAsync(file.Content, cancel) is not { } original || await DrawAsync(original, file.Kind!.Value, page, size, cancel) is not { } drawn) return null;
        Keep(place, drawn);
        return place;
    }

    /// <summary>What was drawn long ago is drawn again when somebody asks.</summary>
    public void Sweep()
    {
        var since = (clock.GetUtcNow() - Kept).UtcDateTime;
        if (!Directory.Exists(Root)) return;
        foreach (var old in new DirectoryInfo(Root).EnumerateFiles("*", SearchOption.AllDirectories).Where(one => one.LastWriteTimeUtc < since)) old.Delete();
    }

    private string PlaceOf(ContentName content, int page, PictureSize size) =>
        Path.Combine(Root, content.Hex[..2], string.Create(CultureInfo.InvariantCulture, $"{content.Hex}-{page}-{size.Width()}.jpg"));

    private static async Task<byte[]?> DrawAsync(string path, FileKind kind, int page, PictureSize size, CancellationToken cancel)
    {
        var width = size.Width().ToString(CultureInfo.InvariantCulture);
        var number = page.ToString(CultureInfo.InvariantCulture);
        string[] command = kind == FileKind.Pdf
            ? ["pdftoppm", "-jpeg", "-jpegopt", "quality=82", "-scale-to-x", width, "-scale-to-y", "-1", "-f", number, "-l", number, path]
            : ["/usr/bin/python3", "-I", "-c", DrawPicture, path, width];
        try
        {
            var (end, drawn) = await Tool.HearAsync(command, MostBytes, new Patience(Patience.Usual), cancel);
            end.DemandNatural();
            return end.ExitCode == 0 && drawn.Length > 0 ? drawn : null;
        }
        catch (RuleBroken)
        {
            return null;
        }
    }

    // Whoever draws it at the same moment draws the same.
    private static void Keep(string place, byte[] drawn)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        var growing = $"{place}.{Guid.NewGuid():n}";
        File.WriteAllBytes(growing, drawn);
        File.Move(growing, place, overwrite: true);
    }
}
