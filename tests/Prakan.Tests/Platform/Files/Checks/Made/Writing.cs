namespace Prakan.Tests.Platform.Files.Checks.Made;

/// <summary>Keeps count of where each object of a PDF came to stand.</summary>
internal sealed class Writing : IDisposable
{
    private readonly MemoryStream bytes = new();

    public Writing() => Put("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");

    public Dictionary<int, long> Places { get; } = [];

    public void Object(int number, string body)
    {
        Places[number] = bytes.Length;
        Put($"{number} 0 obj\n{body}\nendobj\n");
    }

    public void Table(int count, string trailer)
    {
        var at = bytes.Length;
        Put($"xref\n0 {count + 1}\n0000000000 65535 f \n");
        for (var number = 1; number <= count; number++) Put($"{Places[number]:0000000000} 00000 n \n");
        Put($"trailer\n<</Size {count + 1}/Root 1 0 R{trailer}>>\nstartxref\n{at}\n%%EOF\n");
    }

    /// <summary>The table as a stream: kind, place, index, of each object.</summary>
    public void PackedTable(int number, Func<int, (int Kind, int Place, int Index)> entry)
    {
        var at = (int)bytes.Length;
        Places[number] = at;
        byte[] rows = [.. Row((0, 0, 0)), .. Enumerable.Range(1, number).SelectMany(one => Row(one == number ? (1, at, 0) : entry(one)))];
        Put($"{number} 0 obj\n{PdfFile.Stream(rows, $"/Type/XRef/W[1 4 2]/Size {number + 1}/Root 1 0 R")}\nendobj\nstartxref\n{at}\n%%EOF\n");

        static byte[] Row((int Kind, int Place, int Index) entry) =>
            [(byte)entry.Kind, (byte)(entry.Place >> 24), (byte)(entry.Place >> 16), (byte)(entry.Place >> 8), (byte)entry.Place, (byte)(entry.Index >> 8), (byte)entry.Index];
    }

    public byte[] ToArray() => bytes.ToArray();

    public void Dispose() => bytes.Dispose();

    private void Put(string text) => bytes.Write(PdfFile.Latin(text));
}
