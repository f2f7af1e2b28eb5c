using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Accounts.Sessions;

namespace Prakan.Platform.Accounts.Own;

[OwnAccount]
public sealed class AccountModel(OwnAccount account, OwnSecondFactors factors, TimeProvider clock) : PageModel
{
    private const int RecentSignIns = 5;

    public Person Person { get; private set; } = null!;
    public IReadOnlyList<Post> Posts { get; private set; } = [];
    public IReadOnlyList<Session> SignIns { get; private set; } = [];
    public bool HasAuthenticator { get; private set; }
    public int Passkeys { get; private set; }
    public int RecoveryCodes { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        Person = await account.PersonAsync(cancel);
        HasAuthenticator = await factors.HasAuthenticatorAsync(Person);
        Passkeys = (await factors.PasskeysAsync(Person)).Count;
        RecoveryCodes = await factors.RecoveryCodesLeftAsync(Person);
        Posts = await account.Db.Posts.AsNoTracking().Include(post => post.Organisation)
            .Where(post => post.PersonId == Person.Id && (post.Until == null || now < post.Until))
            .OrderBy(post => post.From).ToListAsync(cancel);
        SignIns = await account.Db.Sessions.AsNoTracking().Where(session => session.PersonId == Person.Id)
            .OrderByDescending(session => session.StartedAt).Take(RecentSignIns).ToListAsync(cancel);
    }
}
