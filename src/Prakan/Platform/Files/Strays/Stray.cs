using Prakan.Platform.Files.Store;

namespace Prakan.Platform.Files.Strays;

/// <summary>A content in the store that no row names, as a sweep first saw it. It may be one whose row is still being written.</summary>
public sealed class Stray
{
    /// <summary>How long it is waited whether somebody makes a row for it.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromDays(7);

    /// <summary>How long it is remembered that it was swept: longer than any request lasts that believed it to be there.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    private Stray() { }

    internal Stray(KeptContent content, DateTimeOffset now) => (Sha256, Since, SeenAt) = (content.Name.ToBytes(), content.Since, now);

    public byte[] Sha256 { get; private set; } = [];

    /// <summary>Since when the store has it: another time means that somebody brought it again.</summary>
    public DateTimeOffset Since { get; private set; }

    public DateTimeOffset SeenAt { get; private set; }
    public DateTimeOffset? SweptAt { get; private set; }

    public ContentName Content => ContentName.Of(Sha256);

    internal void SeeAgain(DateTimeOffset since, DateTimeOffset now) => (Since, SeenAt, SweptAt) = (since, now, null);

    internal void Sweep(DateTimeOffset now) => SweptAt = now;
}
