using System.Text.Json;
using Prakan.Shared;

namespace Prakan.Platform.Files.Checks.Pdfs;

/// <summary>Reads JSON as it comes in, piece by piece, in bounded memory.</summary>
internal sealed class JsonListening(PdfAnatomy anatomy)
{
    private const int LongestToken = 32 << 20;

    // qpdf itself gives up on what is nested 500 deep.
    private JsonReaderState state = new(new JsonReaderOptions { MaxDepth = 2000 });
    private byte[] kept = new byte[1 << 17];
    private int length;

    public void Take(ReadOnlySpan<byte> more)
    {
        RuleBroken.Unless(length + more.Length <= LongestToken, CheckRules.ExpandsTooFar);
        if (length + more.Length > kept.Length) Array.Resize(ref kept, Math.Max(kept.Length * 2, length + more.Length));
        more.CopyTo(kept.AsSpan(length));
        length += more.Length;
        var token = new Utf8JsonReader(kept.AsSpan(0, length), isFinalBlock: false, state);
        while (token.Read()) anatomy.Hear(ref token);
        state = token.CurrentState;
        var used = (int)token.BytesConsumed;
        kept.AsSpan(used, length - used).CopyTo(kept);
        length -= used;
    }
}
