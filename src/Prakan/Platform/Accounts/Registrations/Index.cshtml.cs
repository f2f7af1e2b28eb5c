using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared.Pieces;

namespace Prakan.Platform.Accounts.Registrations;

[Requires(Verb.AcceptRegistration)]
public sealed class IndexModel(PrakanDb db, CurrentUser user) : PageModel
{
    private const int Most = 200;

    [BindProperty(SupportsGet = true)]
    public RegistrationState State { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public IReadOnlyList<TallyItem> Tally { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var mine = db.Registrations.AsNoTracking().For(user, Verb.AcceptRegistration);
        var counts = await mine.GroupBy(one => one.State).ToDictionaryAsync(group => group.Key, group => group.Count(), cancel);
        Tally = [.. Enum.GetValues<RegistrationState>().Select(state => new TallyItem(state.Thai(), counts.GetValueOrDefault(state), $"/registrations?State={state}", state == State))];
        Rows = await mine.Where(one => one.State == State).OrderByDescending(one => one.AskedAt).Take(Most)
            .Select(one => new Row(one.Id, one.Card.FullName, one.Card.Position, one.Organisation.Details.Name, one.AskedAt)).ToListAsync(cancel);
    }

    public sealed record Row(Guid Id, string FullName, string Position, string Office, DateTimeOffset AskedAt);
}
