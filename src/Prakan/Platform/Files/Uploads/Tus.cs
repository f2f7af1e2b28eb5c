using System.Globalization;
using System.Text;

namespace Prakan.Platform.Files.Uploads;

/// <summary>The words of tus 1.0: what its requests say in their headers.</summary>
internal static class Tus
{
    public const string Version = "1.0.0";
    public const string Extensions = "creation,creation-with-upload,checksum,expiration,termination";
    public const string ChecksumAlgorithm = "sha256";
    public const string PieceType = "application/offset+octet-stream";
    public const int ChecksumMismatch = 460;

    public static bool IsSpoken(HttpRequest request) => request.Headers["Tus-Resumable"] == Version;

    public static bool IsPiece(HttpRequest request) => request.ContentType == PieceType;

    public static long? Offset(HttpRequest request) => Number(request.Headers["Upload-Offset"]);

    public static long? Length(HttpRequest request) => Number(request.Headers["Upload-Length"]);

    /// <summary>“owner b2JsaWdhdGlvbjoxNw==,filename …”; a key may stand without a value.</summary>
    public static IReadOnlyDictionary<string, string>? Metadata(HttpRequest request)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in request.Headers["Upload-Metadata"].ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = pair.Split(' ', 2);
            if (Decode(words.ElementAtOrDefault(1) ?? "") is not { } value || !said.TryAdd(words[0], Encoding.UTF8.GetString(value))) return null;
        }
        return said;
    }

    /// <summary>The SHA-256 that a piece must have; null where none is told. What cannot be read is told as a fault.</summary>
    public static bool TryChecksum(HttpRequest request, out byte[]? checksum)
    {
        checksum = null;
        if (!request.Headers.TryGetValue("Upload-Checksum", out var header)) return true;
        if (header.ToString().Split(' ', 2) is not [ChecksumAlgorithm, var value]) return false;
        checksum = Decode(value);
        return checksum?.Length == 32;
    }

    private static byte[]? Decode(string value)
    {
        var bytes = new byte[value.Length];
        return Convert.TryFromBase64String(value, bytes, out var count) ? bytes[..count] : null;
    }

    private static long? Number(string? header) => long.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
