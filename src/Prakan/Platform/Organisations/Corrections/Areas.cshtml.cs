using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Platform.Organisations.Corrections;

/// <summary>Completes an area while it is typed.</summary>
[Requires(Verb.SeeOrganisations)]
public sealed class AreasModel(AreaFinder finder) : PageModel
{
    public IReadOnlyList<FoundArea> Found { get; private set; } = [];

    // A field sends what is typed under its own name; there is never a second one.
    public async Task OnGetAsync(CancellationToken cancel) =>
        Found = await finder.FindAsync(Request.Query.Select(pair => pair.Value.ToString()).FirstOrDefault(), cancel);
}
