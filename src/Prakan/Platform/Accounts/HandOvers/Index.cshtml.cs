using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Platform.Accounts.HandOvers;

[OwnAccount]
public sealed class IndexModel(PrakanDb db, CurrentUser user) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public IReadOnlyList<Own> Posts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Rows = await db.HandOvers.AsNoTracking().Of(user).OrderByDescending(one => one.OfferedAt).Take(Most)
            .Select(one => new Row(one.Id, one.Post.Role, one.Post.Organisation.Details.Name, one.Post.Person.FullName, one.Successor.FullName, one.SuccessorId == user.PersonId, one.At, one.State))
            .ToListAsync(cancel);
        Posts = [.. user.Posts.Where(post => !post.Acting && post.Role.Holds(Verb.HandOver)).Select(post => new Own(post.Id, post.Role, post.OrganisationName))];
    }

    public sealed record Row(Guid Id, Role Role, string Office, string Holder, string Successor, bool ToMe, DateTimeOffset At, HandOverState State);

    public sealed record Own(Guid Id, Role Role, string Office);
}
