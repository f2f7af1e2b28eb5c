using Prakan.Platform.Audit;
using Prakan.Platform.Notices;

namespace Prakan.Shared;

/// <summary>Something whose verbs leave facts behind, and notices for whom they concern; the save that carries the change carries both.</summary>
public abstract class Tracked : ILeaveFacts
{
    private List<Fact> facts = [];
    private List<Notice> notices = [];

    protected abstract FactSubject Subject { get; }

    protected void Record(string action, string? reason = null, object? detail = null) =>
        facts.Add(new Fact(action, Subject, reason, detail));

    protected void Tell(NoticeKind kind, NoticeTo to, string href, string? words = null, object? detail = null) =>
        notices.Add(new Notice(kind, to, href, words, detail));

    IReadOnlyList<Fact> ILeaveFacts.TakeFacts() => Interlocked.Exchange(ref facts, []);

    IReadOnlyList<Notice> ILeaveFacts.TakeNotices() => Interlocked.Exchange(ref notices, []);
}

/// <summary>Tracked, or a person, whose base class is Identity's.</summary>
public interface ILeaveFacts
{
    internal IReadOnlyList<Fact> TakeFacts();

    internal IReadOnlyList<Notice> TakeNotices() => [];
}
