using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared.Language;
using Prakan.Shared.Pieces;

namespace Prakan.Platform.Audit;

/// <summary>Facts as people read them back: what was done, by whom, in which post. Whoever may read a fact may know whose act it was, even one from above.</summary>
public sealed class History(SystemDb system, Say say)
{
    public async Task<IReadOnlyList<HistoryEntry>> ReadAsync(IQueryable<Fact> facts, CancellationToken cancel, int most = 50)
    {
        var rows = await facts.AsNoTracking().OrderByDescending(fact => fact.Id).Take(most).ToListAsync(cancel);
        return await TellAsync(rows, cancel);
    }

    /// <summary>The same facts in the same order, told.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> TellAsync(List<Fact> rows, CancellationToken cancel)
    {
        if (rows.Count == 0) return [];
        var actors = await ActorsAsync(rows, cancel);
        return [.. rows.Select(fact => new HistoryEntry(fact.Sentence(say), fact.At, actors[(fact.PersonId, fact.PostId)], fact.Reason))];
    }

    private async Task<Dictionary<(Guid?, Guid?), string>> ActorsAsync(List<Fact> facts, CancellationToken cancel)
    {
        await using var db = system.Open();
        var (people, posts) = (facts.Select(fact => fact.PersonId).ToHashSet(), facts.Select(fact => fact.PostId).ToHashSet());
        var names = await db.Users.Where(one => people.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.FullName, cancel);
        var held = await db.Posts.Where(one => posts.Contains(one.Id))
            .Select(one => new { one.Id, one.Role, Office = one.Organisation.Details.Name, Acting = one.ActingForId != null }).ToDictionaryAsync(one => one.Id, cancel);
        return facts.Select(fact => (fact.PersonId, fact.PostId)).Distinct().ToDictionary(key => key, key =>
            key.PersonId is not { } person ? say["ระบบ"]
            : key.PostId is { } post && held.TryGetValue(post, out var at) ? $"{names[person]}, {(at.Acting ? say["รักษาการ"] + " " : "")}{say[at.Role.Thai()]} {at.Office}"
            : names[person]);
    }
}
