using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Systems.ESar.Requests;

[Requires(Verb.RequestAssessment)]
public sealed class IndexModel(RequestDesk desk) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    public IReadOnlyList<Call> Calls { get; private set; } = [];
    public Call? Call { get; private set; }
    public IReadOnlyList<Candidate> Ready { get; private set; } = [];
    public IReadOnlyList<Candidate> Others { get; private set; } = [];
    public IReadOnlyList<SentList> Sent { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Calls = await desk.CallsAsync(cancel);
        Call = Calls.FirstOrDefault(one => one.FiscalYear == Year) ?? (Calls is [var latest, ..] ? latest : null);
        if (Call is null) return;
        var all = await desk.CandidatesAsync(Call, cancel);
        (Ready, Others) = ([.. all.Where(one => one.IsReady)], [.. all.Where(one => !one.IsReady)]);
        Sent = await desk.SentAsync(Call.FiscalYear, cancel);
    }
}
