using System.Text;
using Prakan.Shared;

namespace Prakan.Platform.Audit.Receipts;

/// <summary>What a sender takes home: what arrived, from whom, when, and its place in the chain of facts, under our signature. Never changed.</summary>
public sealed class Receipt : IOwned
{
    private Receipt() { }

    internal Receipt(Fact fact, Received received, DateTimeOffset now)
    {
        if (fact.Hash.Length == 0) throw new InvalidOperationException("A receipt is given for a fact that is saved.");
        Number = received.Number.Text;
        (OrganisationId, OrganisationName, Path) = (fact.OrganisationId ?? 0, OneLine(received.OrganisationName), fact.Path);
        (System, Title, Subject, Version) = (OneLine(received.System), OneLine(received.Title), fact.Subject, received.Version);
        (Files, ContentHash) = ([.. received.Files.Select(file => file with { Name = OneLine(file.Name) })], received.ContentHash);
        (FirstByteAt, CommittedAt, OnTime) = (received.FirstByteAt.AsStored(), now.AsStored(), received.OnTime);
        (PersonName, PostName) = (OneLine(received.PersonName), OneLine(received.PostName));
        (FactId, FactNumber, FactHash) = (fact.Id, fact.Number, fact.Hash);
    }

    public string Number { get; private set; } = "";
    public int OrganisationId { get; private set; }
    public string OrganisationName { get; private set; } = "";
    public string Path { get; private set; } = "";
    public string System { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string Subject { get; private set; } = "";
    public int Version { get; private set; }
    public List<ReceiptFile> Files { get; private set; } = [];
    public byte[] ContentHash { get; private set; } = [];
    public DateTimeOffset FirstByteAt { get; private set; }
    public DateTimeOffset CommittedAt { get; private set; }
    public bool OnTime { get; private set; }
    public string PersonName { get; private set; } = "";
    public string PostName { get; private set; } = "";
    public long FactId { get; private set; }
    public long FactNumber { get; private set; }
    public byte[] FactHash { get; private set; } = [];
    public string KeyId { get; private set; } = "";
    public byte[] Signature { get; private set; } = [];

    /// <summary>The receipt as text: what is signed, and what can be checked without us.</summary>
    public string Text => ReceiptText.Of(this);

    internal void Sign(Signatures signatures) => (KeyId, Signature) = signatures.Sign(Encoding.UTF8.GetBytes(Text));

    internal bool IsSignedBy(Signatures signatures) => signatures.Verify(KeyId, Encoding.UTF8.GetBytes(Text), Signature);

    // A name with a line break in it could write lines of its own into the signed text.
    private static string OneLine(string text) => string.Concat(text.Select(one => char.IsControl(one) || one is '\u2028' or '\u2029' ? ' ' : one)).Trim();
}

/// <summary>A file as it arrived; the hash is SHA-256 in hexadecimal figures.</summary>
public sealed record ReceiptFile(string Name, long Size, string Sha256);

/// <summary>What was submitted, in the words of the system that took it.</summary>
public sealed record Received(string OrganisationName, string System, string Title, int Version)
{
    /// <summary>Under which its receipt will be found.</summary>
    internal ReceiptNumber Number { get; } = ReceiptNumber.New();

    public IReadOnlyList<ReceiptFile> Files { get; init; } = [];
    public required byte[] ContentHash { get; init; }
    public required DateTimeOffset FirstByteAt { get; init; }
    public required bool OnTime { get; init; }
    public required string PersonName { get; init; }
    public required string PostName { get; init; }
}
