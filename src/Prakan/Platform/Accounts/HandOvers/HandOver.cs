using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Audit;
using Prakan.Platform.Notices;
using Prakan.Shared;
using static Prakan.Platform.Accounts.HandOvers.HandOverState;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Accounts.HandOvers;

public enum HandOverState
{
    Offered,
    Accepted,
    Done,
    Declined,
    Withdrawn,
}

/// <summary>A post passes from its holder to a successor at a set minute, once the successor has accepted.</summary>
public sealed class HandOver : Tracked, IOwned
{
    public static readonly Flow<HandOverState> Steps = new(
        (Offered, Accepted),
        (Offered, Declined),
        (Offered, Withdrawn),
        (Accepted, Withdrawn),
        (Accepted, HandOverState.Done));

    private HandOver() { }

    public Guid Id { get; private set; }
    public Guid PostId { get; private set; }
    public Post Post { get; private set; } = null!;
    public string Path { get; private set; } = "";
    public Guid SuccessorId { get; private set; }
    public Person Successor { get; private set; } = null!;
    public DateTimeOffset At { get; private set; }
    public string? OrderNumber { get; private set; }
    public string? Note { get; private set; }
    public IReadOnlyList<string> OpenWork { get; private set; } = [];
    public HandOverState State { get; private set; }
    public DateTimeOffset OfferedAt { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    protected override FactSubject Subject => new($"hand-over:{Id}", Post.OrganisationId, Path);

    public bool IsAccepted => State is Accepted or HandOverState.Done;

    /// <summary>No minute was set: rights move when the successor accepts.</summary>
    public bool IsAtOnce => At <= OfferedAt;

    /// <summary>The set minute, or that of a later acceptance.</summary>
    public DateTimeOffset MovesAt => IsAccepted && AnsweredAt > At ? AnsweredAt.Value : At;

    public static HandOver Offer(Post post, Person successor, HandOverTerms terms, DateTimeOffset now)
    {
        var at = terms.At ?? now;
        Unless(post.PersonId != successor.Id, "hand-over.to-oneself");
        Unless(successor.DisabledAt is null, "hand-over.successor-disabled");
        Unless(at >= now, "hand-over.in-the-past");
        Unless(post.IsHeldAt(now) && (post.Until is null || at < post.Until), "hand-over.post-ended");
        Unless(post.ActingForId is null, "hand-over.acting");
        var handOver = new HandOver
        {
            Id = Guid.CreateVersion7(),
            PostId = post.Id,
            Post = post,
            Path = post.Path,
            SuccessorId = successor.Id,
            Successor = successor,
            At = at,
            OrderNumber = terms.OrderNumber,
            Note = terms.Note,
            OpenWork = terms.OpenWork,
            OfferedAt = now,
        };
        handOver.Record("hand-over.offered", detail: new { successor = successor.Id, at, order = terms.OrderNumber });
        handOver.Tell(successor.Id, Offered, terms.Note);
        return handOver;
    }

    public void Accept(DateTimeOffset now) => Step(Accepted, "hand-over.accepted", now);

    public void Decline(string reason, DateTimeOffset now) => Step(Declined, "hand-over.declined", now, reason);

    public void Withdraw(DateTimeOffset now, string? reason = null) => Step(Withdrawn, "hand-over.withdrawn", now, reason);

    /// <summary>The set minute has come: one post ends and the other begins, with no minute between.</summary>
    internal Post Complete(DateTimeOffset now)
    {
        Unless(State == Accepted, "hand-over.over");
        Unless(Successor.DisabledAt is null, "hand-over.successor-disabled");
        var at = MovesAt;
        Unless(now >= at, "hand-over.too-early");
        State = Steps.Take(State, HandOverState.Done, "hand-over.over");
        Record("hand-over.done", OrderNumber, new { at });
        return Post.PassTo(Successor, at, OrderNumber);
    }

    private void Step(HandOverState to, string action, DateTimeOffset now, string? reason = null)
    {
        State = Steps.Take(State, to, "hand-over.over");
        AnsweredAt = now;
        Record(action, reason);
        Tell(to == Withdrawn ? SuccessorId : Post.PersonId, to, reason);
    }

    private void Tell(Guid person, HandOverState step, string? words) =>
        Tell(NoticeKind.HandOver, NoticeTo.Person(person, Post.OrganisationId, Path), $"/hand-overs/{Id}", words, new { Post.Role, step });
}

/// <summary>When, by which order, with what words, and what lies open at that moment; no minute means at once, when the successor accepts.</summary>
public sealed record HandOverTerms(DateTimeOffset? At, string? OrderNumber, string? Note, IReadOnlyList<string> OpenWork);
