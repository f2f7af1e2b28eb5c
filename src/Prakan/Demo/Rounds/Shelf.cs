using System.Text;
using Prakan.Platform.Files.Store;

namespace Prakan.Demo.Rounds;

/// <summary>Where the demo leaves papers of its own making; without one it leaves none.</summary>
public sealed class Shelf(FilesFolder folder, FileStore store)
{
    /// <summary>One page that says these words, in letters that need no font of ours.</summary>
    internal static byte[] Paper(string words)
    {
        var (text, places) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
        var drawn = $"BT /F1 20 Tf 72 720 Td ({words}) Tj ET";
        string[] parts =
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {drawn.Length} >>\nstream\n{drawn}\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        foreach (var (number, part) in parts.Index())
        {
            places.Add(text.Length);
            text.Append($"{number + 1} 0 obj\n{part}\nendobj\n");
        }
        var table = text.Length;
        text.Append($"xref\n0 {parts.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places) text.Append($"{place:0000000000} 00000 n \n");
        text.Append($"trailer\n<< /Size {parts.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    internal async Task KeepAsync(Guid id, byte[] paper, CancellationToken cancel)
    {
        using var whole = folder.Open(id) ?? throw new InvalidOperationException("A fresh name is nobody else's.");
        await whole.WriteAsync(paper, cancel);
        await store.KeepAsync(whole, cancel);
    }
}
