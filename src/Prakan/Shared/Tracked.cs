using Prakan.Platform.Audit;

namespace Prakan.Shared;

/// <summary>Something whose verbs leave facts behind; the save that carries the change carries the facts.</summary>
public abstract class Tracked : ILeaveFacts
{
    private List<Fact> facts = [];

    protected abstract FactSubject Subject { get; }

    protected void Record(string action, string? reason = null, object? detail = null) =>
        facts.Add(new Fact(action, Subject, reason, detail));

    IReadOnlyList<Fact> ILeaveFacts.TakeFacts() => Interlocked.Exchange(ref facts, []);
}

/// <summary>Tracked, or a person, whose base class is Identity's.</summary>
public interface ILeaveFacts
{
    internal IReadOnlyList<Fact> TakeFacts();
}
