using System.Security.Cryptography;
using System.Text;

namespace Prakan.Platform.Audit.Repeats;

/// <summary>
/// What makes a request the same as another: who sends it, where to, the key of the form as it was shown, and every word in it.
/// Whoever goes back, changes a word and sends again means something new.
/// </summary>
internal sealed class RequestKey
{
    public const string Field = "__key";
    private const string Token = "__RequestVerificationToken";

    private RequestKey(byte[] digest, Guid? personId, string route) => (Digest, PersonId, Route) = (digest, personId, route);

    public byte[] Digest { get; }
    public Guid? PersonId { get; }
    public string Route { get; }

    /// <summary>Whether a save of this request has carried the key.</summary>
    public KeyState State { get; set; }

    /// <summary>The key of the request that this code works for, if it has one.</summary>
    public static RequestKey? Current => new HttpContextAccessor().HttpContext?.Items[typeof(RequestKey)] as RequestKey;

    public void Begin(HttpContext context) => context.Items[typeof(RequestKey)] = this;

    public static void End(HttpContext context) => context.Items.Remove(typeof(RequestKey));

    /// <summary>Null for a request without a key: nothing protects it.</summary>
    public static async Task<RequestKey?> ReadAsync(HttpRequest request, Guid? person, CancellationToken cancel)
    {
        if (!request.HasFormContentType) return null;
        var form = await request.ReadFormAsync(cancel);
        if (!Guid.TryParse(form[Field], out var key)) return null;

        var route = request.Path + request.QueryString;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, $"{key} {person} {route}");
        foreach (var (name, values) in form.Where(field => field.Key is not (Field or Token)).OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            Add(hash, name);
            foreach (var value in values) Add(hash, value ?? "");
        }
        foreach (var file in form.Files) await AddAsync(hash, file, cancel);
        return new RequestKey(hash.GetHashAndReset(), person, request.Path);
    }

    private static async Task AddAsync(IncrementalHash hash, IFormFile file, CancellationToken cancel)
    {
        await using var content = file.OpenReadStream();
        Add(hash, $"{file.Name} {file.FileName} {Convert.ToHexString(await SHA256.HashDataAsync(content, cancel))}");
    }

    private static void Add(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        hash.AppendData(BitConverter.GetBytes(bytes.Length));
        hash.AppendData(bytes);
    }
}

internal enum KeyState
{
    Waiting,
    Riding,
    Kept,
}
