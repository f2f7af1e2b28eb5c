using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared.Language;

namespace Prakan.Platform.Audit;

/// <summary>Who acted, in which post at which office. Whoever may read what was done may know whose act it was, even one from above.</summary>
public sealed class ActorNames(SystemDb system, Say say)
{
    /// <summary>Who holds a post.</summary>
    public async Task<string?> HolderAsync(Guid post, CancellationToken cancel)
    {
        await using var db = system.Open();
        var holder = await db.Posts.Where(one => one.Id == post).Select(one => (Guid?)one.PersonId).SingleOrDefaultAsync(cancel);
        return holder is null ? null : (await ReadAsync([(holder, post)], cancel))[(holder, post)];
    }

    public async Task<IReadOnlyDictionary<(Guid? Person, Guid? Post), string>> ReadAsync(IReadOnlyCollection<(Guid? Person, Guid? Post)> actors, CancellationToken cancel)
    {
        await using var db = system.Open();
        var (people, posts) = (actors.Select(actor => actor.Person).ToHashSet(), actors.Select(actor => actor.Post).ToHashSet());
        var names = await db.Users.Where(one => people.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.FullName, cancel);
        var held = await db.Posts.Where(one => posts.Contains(one.Id))
            .Select(one => new { one.Id, one.Role, Office = one.Organisation.Details.Name, Acting = one.ActingForId != null }).ToDictionaryAsync(one => one.Id, cancel);
        return actors.Distinct().ToDictionary(key => key, key =>
            key.Person is not { } person || !names.TryGetValue(person, out var name) ? say["ระบบ"]
            : key.Post is { } post && held.TryGetValue(post, out var at) ? $"{name}, {(at.Acting ? say["รักษาการ"] + " " : "")}{say[at.Role.Thai()]} {at.Office}"
            : name);
    }
}
