using Prakan.Platform.Audit.Receipts;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Obligations;

/// <summary>One time that a report was sent: what it said, when its first byte came, and everything that was decided about it.</summary>
public sealed class Submission : IOwned
{
    private readonly List<Ruling> rulings = [];

    private Submission() { }

    internal Submission(Obligation obligation, SubmissionContent content, DateTimeOffset firstByteAt, DateTimeOffset now, bool late)
    {
        (Obligation, ObligationId, Path, Number) = (obligation, obligation.Id, obligation.Path, obligation.Version);
        (Content, Hash, FirstByteAt, SentAt, Late) = (content, content.Hash(), firstByteAt, now, late);
    }

    public long Id { get; private set; }
    public long ObligationId { get; private set; }
    public Obligation Obligation { get; private set; } = null!;
    public string Path { get; private set; } = "";

    /// <summary>The first, the second … of its obligation.</summary>
    public int Number { get; private set; }

    public SubmissionContent Content { get; private set; } = SubmissionContent.Empty;
    public byte[] Hash { get; private set; } = [];
    public DateTimeOffset FirstByteAt { get; private set; }
    public DateTimeOffset SentAt { get; private set; }
    public bool Late { get; private set; }
    public Guid? SentByPersonId { get; private set; }
    public Guid? SentByPostId { get; private set; }
    public string? ReceiptNumber { get; private set; }
    public IReadOnlyList<Ruling> Rulings => rulings;

    internal void Sign(Guid? person, Guid? post) => (SentByPersonId, SentByPostId) = (person, post);

    internal void Receipted(ReceiptNumber number) => ReceiptNumber = number.Text;

    internal Ruling Rule(Ruling ruling)
    {
        rulings.Add(ruling);
        return ruling;
    }
}
