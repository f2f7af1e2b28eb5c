using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Own;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Systems.Lec.Children;

namespace Prakan.Systems.Lec.Exports;

/// <summary>Asks for a large register, and decides about one that somebody else asked for; either says the password anew.</summary>
public sealed class ExportDesk(PrakanDb db, CurrentUser user, OwnAccount account, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    public Task<Organisation?> FindOfficeAsync(int id, CancellationToken cancel) =>
        db.Organisations.For(user, Verb.SeeChildSecrets).AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel);

    public Task<ExportRequest?> FindAsync(Guid id, CancellationToken cancel) => db.ExportRequests.For(user, Verb.SeeChildSecrets).SingleOrDefaultAsync(one => one.Id == id, cancel);

    public IQueryable<Child> ChildrenOf(int organisation) => db.Children.For(user, Verb.SeeChildSecrets).Where(one => one.OrganisationId == organisation && one.Status == ChildStatus.Here);

    /// <summary>An open browser is not yet its owner.</summary>
    public async Task<bool> IsOwnerAsync(string? password, ModelStateDictionary faults, CancellationToken cancel)
    {
        if (await account.PasswordFaultAsync(await account.PersonAsync(cancel), password, cancel) is not { } fault) return true;
        faults.AddModelError("Password", fault);
        return false;
    }

    public async Task<ExportRequest> AskAsync(Organisation of, string reason, CancellationToken cancel)
    {
        var request = ExportRequest.Ask(of, await ChildrenOf(of.Id).CountAsync(cancel), reason, (user.PersonId!.Value, user.Name), Now);
        db.Add(request);
        await db.SaveChangesAsync(cancel);
        return request;
    }

    public Task DecideAsync(ExportRequest request, bool grant, CancellationToken cancel)
    {
        request.Decide(grant, user.PersonId!.Value, Now);
        return db.SaveChangesAsync(cancel);
    }

    public Task TakeAsync(ExportRequest request, CancellationToken cancel)
    {
        request.Take(user.PersonId!.Value, Now);
        return db.SaveChangesAsync(cancel);
    }

    public bool IsMine(ExportRequest request) => request.PersonId == user.PersonId;
}
