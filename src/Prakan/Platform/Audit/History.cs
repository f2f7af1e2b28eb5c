using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared.Language;
using Prakan.Shared.Pieces;

namespace Prakan.Platform.Audit;

/// <summary>Facts as people read them back: what was done, by whom, in which post. Whoever may read a fact may know whose act it was, even one from above.</summary>
public sealed class History(SystemDb system, Say say)
{
    public async Task<IReadOnlyList<HistoryEntry>> ReadAsync(IQueryable<Fact> facts, CancellationToken cancel, int most = 50, Func<Fact, string?>? receipt = null)
    {
        var rows = await facts.AsNoTracking().OrderByDescending(fact => fact.Id).Take(most).ToListAsync(cancel);
        return await TellAsync(rows, cancel, receipt);
    }

    /// <summary>The same facts in the same order, told.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> TellAsync(List<Fact> rows, CancellationToken cancel, Func<Fact, string?>? receipt = null)
    {
        if (rows.Count == 0) return [];
        var actors = await ActorsAsync(rows.Select(fact => (fact.PersonId, fact.PostId)), cancel);
        return [.. rows.Select(fact => new HistoryEntry(fact.Sentence(say), fact.At, actors[(fact.PersonId, fact.PostId)], fact.Reason) { ReceiptNumber = receipt?.Invoke(fact) })];
    }

    /// <summary>Who somebody is, in the post in which they acted.</summary>
    public async Task<IReadOnlyDictionary<(Guid? Person, Guid? Post), string>> ActorsAsync(IEnumerable<(Guid? Person, Guid? Post)> acts, CancellationToken cancel)
    {
        var actors = acts.Distinct().ToList();
        await using var db = system.Open();
        var (people, posts) = (actors.Select(one => one.Person).ToHashSet(), actors.Select(one => one.Post).ToHashSet());
        var names = await db.Users.Where(one => people.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.FullName, cancel);
        var held = await db.Posts.Where(one => posts.Contains(one.Id))
            .Select(one => new { one.Id, one.Role, Office = one.Organisation.Details.Name, Acting = one.ActingForId != null }).ToDictionaryAsync(one => one.Id, cancel);
        return actors.ToDictionary(one => one, one =>
            one.Person is not { } person || !names.ContainsKey(person) ? say["ระบบ"]
            : one.Post is { } post && held.TryGetValue(post, out var at) ? $"{names[person]}, {(at.Acting ? say["รักษาการ"] + " " : "")}{say[at.Role.Thai()]} {at.Office}"
            : names[person]);
    }
}
