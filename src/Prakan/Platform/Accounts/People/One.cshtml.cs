using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Audit;
using Prakan.Platform.Audit.Logs;

namespace Prakan.Platform.Accounts.People;

[Requires(Verb.SeePeople)]
public sealed class OneModel(PrakanDb db, CurrentUser user, AccessLog access, TimeProvider clock) : PageModel
{
    public Person Person => Posts[0].Person;
    public IReadOnlyList<Post> Posts { get; private set; } = [];
    public DateTimeOffset Now { get; private set; }
    public bool MayDisable => Person.Id != user.PersonId && Posts.Any(post => user.May(Verb.DisablePerson, post.Path));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        Now = clock.GetUtcNow();
        Posts = await db.Posts.AsNoTracking().For(user, Verb.SeePeople).Where(post => post.PersonId == id)
            .Include(post => post.Person).Include(post => post.Organisation).Include(post => post.ActingFor!.Person)
            .OrderByDescending(post => post.From).ToListAsync(cancel);
        if (Posts.Count == 0) return NotFound();

        if (id != user.PersonId) await access.LookAsync(new FactSubject($"person:{id}", Posts[0].OrganisationId, Posts[0].Path), "เปิดหน้าบุคลากร", cancel);
        return Page();
    }
}
