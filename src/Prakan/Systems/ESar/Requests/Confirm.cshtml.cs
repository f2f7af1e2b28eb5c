using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Systems.ESar.Requests;

[Requires(Verb.RequestAssessment)]
public sealed class ConfirmModel(RequestDesk desk) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public int[] Pick { get; set; } = [];

    public IReadOnlyList<Candidate> Named { get; private set; } = [];
    private Call? Call { get; set; }

    public async Task OnGetAsync(CancellationToken cancel) => await FindAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return Page();
        var list = await desk.SendAsync(Call!, [.. Pick.Distinct()], cancel);
        return this.Done("ส่งรายชื่อให้ สมศ. แล้ว", "/Systems/ESar/Requests/List", new { list = list.Id });
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        Call = (await desk.CallsAsync(cancel)).Find(one => one.FiscalYear == Year);
        if (Call is null) return false;
        Named = [.. (await desk.CandidatesAsync(Call, cancel)).Where(one => one.IsReady && Pick.Contains(one.Id))];
        return true;
    }
}
