using Prakan.Shared;

namespace Prakan.Platform.Files.Checks.Films;

/// <summary>Walks a WebM from element to element: a film of tracks and clusters, with nothing attached.</summary>
internal static class WebM
{
    private const uint Head = 0x1A45DFA3, Kind = 0x4282, Segment = 0x18538067, Cluster = 0x1F43B675, Tracks = 0x1654AE6B, Attachments = 0x1941A469;
    private const int MostElements = 5_000_000;

    public static IEnumerable<Finding> Examine(Stream file)
    {
        CheckHead(file);
        var (elements, hasTracks, hasPictures) = (0, false, false);
        RuleBroken.Unless(Ebml.Read(file) is { Id: Segment }, CheckRules.Damaged);
        while (file.Position < file.Length)
        {
            RuleBroken.Unless(++elements <= MostElements, CheckRules.ExpandsTooFar);
            var element = Ebml.Read(file);
            RuleBroken.Unless(element.Id != Attachments, CheckRules.FilmAttachment);
            hasTracks |= element.Id == Tracks;
            hasPictures |= element.Id == Cluster;
            // Browsers record clusters whose length they do not know yet: what follows is then read as if it stood beside them.
            if (element is { Id: Cluster, Length: null }) continue;
            RuleBroken.Unless(element.Length <= file.Length - file.Position, CheckRules.Damaged);
            file.Position += element.Length!.Value;
        }

        RuleBroken.Unless(hasTracks && hasPictures, CheckRules.Damaged);
        return [];
    }

    private static void CheckHead(Stream file)
    {
        var head = Ebml.Read(file);
        RuleBroken.Unless(head is { Id: Head, Length: < 1024 }, CheckRules.Damaged);
        var end = file.Position + head.Length!.Value;
        RuleBroken.Unless(end < file.Length, CheckRules.Damaged);
        var isWebM = false;
        while (file.Position < end)
        {
            var (id, length) = Ebml.Read(file);
            RuleBroken.Unless(length <= end - file.Position, CheckRules.Damaged);
            var body = new byte[length!.Value];
            file.ReadExactly(body);
            isWebM |= id == Kind && body.AsSpan().TrimEnd((byte)0).SequenceEqual("webm"u8);
        }

        RuleBroken.Unless(isWebM && file.Position == end, CheckRules.NotWebM);
    }
}
