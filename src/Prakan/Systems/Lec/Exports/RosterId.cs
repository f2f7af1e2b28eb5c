using System.Security.Cryptography;
using System.Text;

namespace Prakan.Systems.Lec.Exports;

/// <summary>The same thing is called the same in every roster, by a number of ours that tells nothing.</summary>
internal static class RosterId
{
    private const int Bytes = 16;

    public static string Of(string what, params ReadOnlySpan<object> parts)
    {
        var id = SHA256.HashData(Encoding.UTF8.GetBytes($"prakan/{what}/{string.Join('/', parts.ToArray())}"))[..Bytes];
        // Version 8, as RFC 9562 leaves it to whoever makes it.
        (id[6], id[8]) = ((byte)((id[6] & 0x0F) | 0x80), (byte)((id[8] & 0x3F) | 0x80));
        return new Guid(id, bigEndian: true).ToString();
    }
}
