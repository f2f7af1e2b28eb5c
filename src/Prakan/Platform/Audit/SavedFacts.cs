using Prakan.Data;

namespace Prakan.Platform.Audit;

public static class SavedFacts
{
    /// <summary>The fact that the last save wrote about a subject, with its number and hash.</summary>
    public static Fact SavedFact(this PrakanDb db, string subject) =>
        db.LastFacts.Where(fact => fact.Subject == subject).MaxBy(fact => fact.Id) ?? throw new InvalidOperationException($"Nothing about {subject} was saved here.");
}
