namespace Prakan.Systems.ESar.Synthesis.Reading;

/// <summary>Where in a document institutions say what they are good at, and what they want to improve.</summary>
public enum Topic
{
    Strengths,
    ToDevelop,
}

/// <summary>Finds in the pages of a document what stands under the headings of strengths and of points to develop.</summary>
internal static class Said
{
    private const int LongestHeading = 60, MostLines = 40;

    private static readonly (string Heading, Topic? Topic)[] Headings =
    [
        ("จุดที่ควรพัฒนา", Topic.ToDevelop), ("จุดควรพัฒนา", Topic.ToDevelop), ("สิ่งที่ควรพัฒนา", Topic.ToDevelop), ("ข้อควรพัฒนา", Topic.ToDevelop),
        ("จุดเด่น", Topic.Strengths), ("จุดแข็ง", Topic.Strengths),
        ("แนวทาง", null), ("แผน", null), ("มาตรฐานที่", null), ("ส่วนที่", null), ("บทที่", null), ("ภาคผนวก", null), ("ความต้องการ", null), ("สรุป", null), ("ตอนที่", null),
    ];

    /// <summary>The lines under each heading, with their page; a heading of anything else ends them, and so does a table of contents.</summary>
    public static IEnumerable<(Topic Topic, int Page, string Line)> Find(IEnumerable<(int Page, string Text)> pages)
    {
        var (topic, left) = ((Topic?)null, 0);
        foreach (var (page, text) in pages)
        {
            foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0))
            {
                if (HeadingOf(line) is { } heading)
                {
                    (topic, left) = (IsOfContents(line) ? null : heading.Topic, MostLines);
                    if (topic is { } named && Rest(line, heading.Heading) is { Length: > 0 } rest) yield return (named, page, rest);
                }
                else if (topic is { } current && left-- > 0)
                {
                    yield return (current, page, line);
                }
            }
        }
    }

    private static (string Heading, Topic? Topic)? HeadingOf(string line)
    {
        if (line.Length > LongestHeading) return null;
        var bare = line.TrimStart(' ', '.', ')', '(', '-', '•', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '๐', '๑', '๒', '๓', '๔', '๕', '๖', '๗', '๘', '๙');
        foreach (var one in Headings)
            if (bare.StartsWith(one.Heading, StringComparison.Ordinal)) return one;
        return null;
    }

    private static string Rest(string line, string heading)
    {
        var rest = line[(line.IndexOf(heading, StringComparison.Ordinal) + heading.Length)..];
        return rest.StartsWith(':') ? rest[1..].Trim() : "";
    }

    // "จุดเด่น ........ 12"
    private static bool IsOfContents(string line) => line.Contains("....", StringComparison.Ordinal) || line.Contains('…');
}
