using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Prakan.Tests.Platform.Files.Checks.Made;

/// <summary>A PDF written byte by byte: a catalogue, its pages, and whatever a test puts beside them.</summary>
public sealed record PdfFile
{
    private const string Words = "BT /F1 12 Tf 72 700 Td (Self-assessment report of the school) Tj ET";

    public string Catalogue { get; init; } = "";
    public string Page { get; init; } = "";
    public string MediaBox { get; init; } = "0 0 595 842";
    public string Trailer { get; init; } = "";
    public string Kids { get; init; } = "";
    public IReadOnlyList<string> Pages { get; init; } = [Words];

    /// <summary>Objects from number 4 on, as they stand between obj and endobj; a page's own objects follow them.</summary>
    public IReadOnlyList<string> More { get; init; } = [];

    public const int FirstMore = 4;

    public byte[] Bytes() => Write(Objects());

    /// <summary>The same with every object packed into one stream, where a search over the file's bytes finds none of them.</summary>
    public byte[] PackedBytes()
    {
        var objects = Objects();
        var streams = Enumerable.Range(1, objects.Count).Where(number => objects[number - 1].Contains("stream", StringComparison.Ordinal)).ToHashSet();
        var packed = Enumerable.Range(1, objects.Count).Where(number => !streams.Contains(number)).ToList();
        var (heads, bodies) = (new StringBuilder(), new StringBuilder());
        foreach (var number in packed)
        {
            heads.Append(CultureInfo.InvariantCulture, $"{number} {bodies.Length} ");
            bodies.Append(objects[number - 1]).Append(' ');
        }

        using var file = new Writing();
        foreach (var number in streams) file.Object(number, objects[number - 1]);
        var (box, table) = (objects.Count + 1, objects.Count + 2);
        file.Object(box, Stream(Latin(heads.ToString() + bodies), $"/Type/ObjStm/N {packed.Count}/First {heads.Length}"));
        file.PackedTable(table, number => packed.IndexOf(number) is >= 0 and var index ? (2, box, index) : (1, (int)file.Places.GetValueOrDefault(number), 0));
        return file.ToArray();
    }

    /// <summary>A second revision, hung behind the first, that puts another object in the place of one.</summary>
    public static byte[] Revised(byte[] first, int number, string body)
    {
        var text = Encoding.Latin1.GetString(first);
        var before = text[(text.LastIndexOf("startxref", StringComparison.Ordinal) + 9)..].Trim().Split('\n')[0];
        var size = text[(text.LastIndexOf("/Size ", StringComparison.Ordinal) + 6)..].Split('/', '>')[0];
        var place = first.Length;
        var revision = $"{number} 0 obj\n{body}\nendobj\n";
        return [.. first, .. Latin(revision), .. Latin($"xref\n{number} 1\n{place:0000000000} 00000 n \ntrailer\n<</Size {size}/Root 1 0 R/Prev {before}>>\nstartxref\n{place + revision.Length}\n%%EOF\n")];
    }

    public static string Stream(byte[] content, string more = "")
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zip.Write(content);
        return RawStream(packed.ToArray(), "/Filter/FlateDecode" + more);
    }

    public static string RawStream(byte[] content, string more = "") =>
        $"<<{more}/Length {content.Length}>>stream\n{Encoding.Latin1.GetString(content)}\nendstream";

    private List<string> Objects()
    {
        var first = FirstMore + More.Count;
        var kids = string.Join(' ', Enumerable.Range(0, Pages.Count).Select(page => $"{first + page * 2} 0 R"));
        return
        [
            $"<</Type/Catalog/Pages 2 0 R{Catalogue}>>",
            $"<</Type/Pages/Kids[{kids}{Kids}]/Count {Pages.Count}>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
            .. More,
            .. Pages.SelectMany((content, page) => new[]
            {
                $"<</Type/Page/Parent 2 0 R/MediaBox[{MediaBox}]/Contents {first + page * 2 + 1} 0 R{(Page.Contains("/Resources", StringComparison.Ordinal) ? "" : "/Resources<</Font<</F1 3 0 R>>>>")}{Page}>>",
                RawStream(Latin(content)),
            }),
        ];
    }

    private byte[] Write(List<string> objects)
    {
        using var file = new Writing();
        for (var number = 1; number <= objects.Count; number++) file.Object(number, objects[number - 1]);
        file.Table(objects.Count, Trailer);
        return file.ToArray();
    }

    internal static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);
}
