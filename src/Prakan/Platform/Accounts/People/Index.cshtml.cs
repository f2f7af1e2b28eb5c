using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared.Pieces;

namespace Prakan.Platform.Accounts.People;

[Requires(Verb.SeePeople)]
public sealed class IndexModel(PrakanDb db, CurrentUser user, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid AfterId { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public ILookup<Guid, Held> Posts { get; private set; } = Array.Empty<Held>().ToLookup(post => post.PersonId);
    public Pager Pager { get; private set; } = new(null, null);

    public Empty WhyEmpty => Find is { Length: > 0 }
        ? new Empty("ไม่พบบุคลากรตามที่ค้นหา", "ล้างคำค้น", "/people")
        : new Empty("ยังไม่มีบุคลากรในความดูแลของท่าน");

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var posts = db.Posts.AsNoTracking().For(user, Verb.SeePeople);
        var found = await db.Users.AsNoTracking().Where(person => posts.Any(post => post.PersonId == person.Id)).MatchingAsync(Find, db, cancel);
        if (After is not null) found = found.Where(person => EF.Functions.GreaterThan(ValueTuple.Create(person.FullName, person.Id), ValueTuple.Create(After, AfterId)));

        var rows = await found.OrderBy(person => person.FullName).ThenBy(person => person.Id).Take(PageSize + 1)
            .Select(person => new Row(person.Id, person.FullName, person.UserName!, person.DisabledAt != null)).ToListAsync(cancel);
        Rows = [.. rows.Take(PageSize)];
        Pager = new Pager(After is null ? null : Link(null), rows.Count > PageSize ? Link(Rows[^1]) : null);

        var (ids, now) = (Rows.Select(row => row.Id).ToArray(), clock.GetUtcNow());
        var held = await posts.Where(post => ids.Contains(post.PersonId) && (post.Until == null || post.Until > now)).OrderBy(post => post.From)
            .Select(post => new Held(post.PersonId, post.Role, post.Organisation.Details.Name, post.ActingForId != null)).ToListAsync(cancel);
        Posts = held.ToLookup(post => post.PersonId);
    }

    private string Link(Row? after) => QueryHelpers.AddQueryString("/people", new Dictionary<string, string?>
    {
        [nameof(Find)] = Find,
        [nameof(After)] = after?.FullName,
        [nameof(AfterId)] = after?.Id.ToString(),
    });

    public sealed record Row(Guid Id, string FullName, string UserName, bool Disabled);

    public sealed record Held(Guid PersonId, Role Role, string Office, bool Acting);
}
