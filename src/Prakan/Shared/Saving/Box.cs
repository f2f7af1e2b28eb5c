using System.Security.Cryptography;
using System.Text;
using Prakan.Shared.Language;

namespace Prakan.Shared.Saving;

/// <summary>A box that saves itself: what stands in it, what is asked about it, why it was not saved, what somebody else wrote meanwhile.</summary>
public sealed record Box(string Text, string Version)
{
    private const int VersionBytes = 8;

    public static readonly Box Empty = new("", "");

    public string? Asks { get; init; }
    public string? Fault { get; init; }
    public Theirs? Theirs { get; init; }

    public bool IsKept => Fault is null && Theirs is null;

    /// <summary>Told by the text alone: whoever saw the same text may write over it.</summary>
    public static string VersionOf(string kept) => kept.Length == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(kept))[..VersionBytes]);

    public SavedField Told(Say say, DateTimeOffset now) => this switch
    {
        { Fault: { } fault } => new SavedField(false, fault),
        { Theirs: { } theirs } => new SavedField(false, theirs.Says) { Version = Version, Theirs = theirs },
        _ => new SavedField(true, say.SavedAt(now)) { Version = Version, Asks = Asks },
    };
}
