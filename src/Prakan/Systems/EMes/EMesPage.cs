using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.EMes.Indicators;
using Lock = Prakan.Platform.Rounds.Obligations.Lock;

namespace Prakan.Systems.EMes;

/// <summary>One office's report as each of its pages finds it: by which version it is written, and whether it is open.</summary>
public sealed class EMesPage(PrakanDb db, CurrentUser user, ReportDesk desk)
{
    public Obligation Report { get; private set; } = null!;
    public Offices Offices { get; private set; } = Offices.Unknown;
    public IndicatorSet? Set { get; private set; }
    public IReadOnlyList<Indicator> Indicators { get; private set; } = [];
    public DateTimeOffset Now => desk.Now;
    public bool MayWrite => user.May(Verb.WriteReport, Report.Path);
    public bool MayHandOut => user.May(Verb.HandOutIndicators, Report.Path);

    public Lock? LockOn(string part) => Report.LockOn(part, desk.Now);

    public async Task<bool> FindAsync(long id, string verb, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, verb, cancel) is not { } report || report.Round.Plan.System != EMesSystem.Name) return false;
        Report = report;
        Offices = await Offices.OfAsync(db, report.OrganisationId, cancel);
        Set = await db.SetOfAsync(report, cancel);
        Indicators = Set?.AskedOf(report) ?? [];
        return true;
    }
}
