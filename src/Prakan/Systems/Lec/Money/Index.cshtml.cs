using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds;
using Prakan.Shared;
using Prakan.Shared.Language;

namespace Prakan.Systems.Lec.Money;

[Requires(Verb.SeeReports)]
public sealed class IndexModel(MoneyReckoning reckoning, Say say) : PageModel
{
    public const int MostShown = 500;

    [BindProperty(SupportsGet = true, Name = "")]
    public MoneyAsked Asked { get; set; } = new();

    public IReadOnlyList<Round> Rounds { get; private set; } = [];
    public MoneyTable? Table { get; private set; }
    public string Query => HttpContext.Request.QueryString.Value ?? "";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Rounds = await reckoning.RoundsAsync(cancel);
        try
        {
            Table = await reckoning.ReckonAsync(ModelState.IsValid ? Asked : AsItIs(), cancel);
        }
        catch (RuleBroken rule) when (Asked.IsWhatIf)
        {
            ModelState.AddModelError(rule.Code.StartsWith("lec.money.move", StringComparison.Ordinal) ? nameof(Asked.Move) : nameof(Asked.LunchTiers), say.Say(rule));
            Table = await reckoning.ReckonAsync(AsItIs(), cancel);
        }
    }

    private MoneyAsked AsItIs() => new() { Round = Asked.Round, By = Asked.By };
}
