using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Systems.EMes.Home;

[Public]
public sealed class IndexModel(CurrentUser user, PublicRounds rounds, HomeDesk desk, TimeProvider clock) : PageModel
{
    public new CurrentUser User { get; } = user;
    public IReadOnlyList<PublicRound> Rounds { get; private set; } = [];
    public IReadOnlyList<Obligation> Own { get; private set; } = [];
    public IReadOnlyList<Round> Managed { get; private set; } = [];
    public int? ToRead { get; private set; }
    public DateTimeOffset Now => clock.GetUtcNow();
    public bool MayEvaluate => User.May(Verb.EvaluateIndicators);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Rounds = await rounds.ReadAsync(cancel);
        if (!User.IsSignedIn) return;
        if (User.May(Verb.SeeReports)) Own = await desk.OwnAsync(cancel);
        if (User.May(Verb.ManageRounds)) Managed = await desk.ManagedAsync(cancel);
        ToRead = await desk.ToReadAsync(cancel);
    }
}
