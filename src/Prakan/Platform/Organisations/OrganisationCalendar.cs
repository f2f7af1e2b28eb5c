using Prakan.Data;
using Prakan.Shared;

namespace Prakan.Platform.Organisations;

/// <summary>Looks at start and every few minutes for decisions whose day has come.</summary>
internal sealed class OrganisationCalendar(SystemDb system, TimeProvider clock, ILogger<OrganisationCalendar> log)
    : Recurring(TimeSpan.FromMinutes(5), clock, log)
{
    protected override bool AtStart => true;
    protected override string Trouble => "Decisions about organisations could not be carried out";

    protected override async Task TurnAsync(int turn, CancellationToken cancel)
    {
        await using var db = system.Open();
        while (await new OrganisationTree(db, Watch).CarryOutNextAsync(cancel))
        {
        }
    }
}
