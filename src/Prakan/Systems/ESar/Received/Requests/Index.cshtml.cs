using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;
using Prakan.Shared.Pieces;
using Prakan.Systems.ESar.Requests;

namespace Prakan.Systems.ESar.Received.Requests;

[Requires(Verb.ReceiveReports)]
public sealed class IndexModel(AnsweringDesk desk) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public RequestState? Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true)]
    public RequestBookmark At { get; set; } = new();

    [BindProperty]
    public Guid[] Pick { get; set; } = [];

    public IReadOnlyList<int> Years { get; private set; } = [];
    public IReadOnlyList<TallyItem> Tally { get; private set; } = [];
    public IReadOnlyList<AssessmentRequest> Rows { get; private set; } = [];
    public Pager Pager { get; private set; } = new(null, null);

    public async Task OnGetAsync(CancellationToken cancel) => await ReadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        await desk.AcceptAsync(Pick, cancel);
        return this.Done("รับรายชื่อแล้ว", "/Systems/ESar/Received/Requests/Index", new { Year });
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        var counts = await desk.CountAsync(cancel);
        Years = [.. counts.Select(one => one.Year).Distinct().OrderDescending()];
        Year = Year is { } asked && Years.Contains(asked) ? asked : Years is [var latest, ..] ? latest : 0;
        var year = counts.Where(one => one.Year == Year).ToList();
        Tally =
        [
            new("ทั้งหมด", year.Sum(one => one.Count), $"/e-sar/received/requests?Year={Year}", Show is null),
            .. Enum.GetValues<RequestState>().Select(state => new TallyItem(state.Thai(), year.Where(one => one.State == state).Sum(one => one.Count), $"/e-sar/received/requests?Year={Year}&Show={state}", Show == state)),
        ];
        (Rows, Pager) = At.Cut(await desk.PageAsync(At, Year!.Value, Show, Find, PageSize + 1, cancel), PageSize, row => (row.Name, row.OrganisationId), Request);
    }
}
