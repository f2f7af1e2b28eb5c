using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Systems.Lec.Money.Rates;

[Requires(Verb.SeeReports)]
public sealed class IndexModel(RateDesk desk) : PageModel
{
    public IReadOnlyList<MoneyRate> Rates { get; private set; } = [];
    public LevelSpans Levels { get; private set; } = LevelSpans.None;
    public DateOnly Today => desk.Today;
    public bool MayLayDown => desk.MayLayDown;

    public async Task OnGetAsync(CancellationToken cancel) => (Rates, Levels) = (await desk.ListAsync(cancel), await desk.LevelsAsync(cancel));

    /// <summary>The last of its kind whose day has come.</summary>
    public bool IsInForce(MoneyRate rate) => Rates.FirstOrDefault(one => one.Benefit == rate.Benefit && one.From <= Today) == rate;
}
