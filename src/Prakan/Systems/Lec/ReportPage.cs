using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds.Obligations;
using Lock = Prakan.Platform.Rounds.Obligations.Lock;

namespace Prakan.Systems.Lec;

/// <summary>One report as a page of one of its parts finds it: whether the part is open, and for whom the reader works.</summary>
public sealed class ReportPage(PrakanDb db, ReportDesk desk)
{
    public Obligation Report { get; private set; } = null!;
    public Offices Offices { get; private set; } = Offices.Unknown;
    public string Part { get; private set; } = "";
    public DateTimeOffset Now => desk.Now;
    public Lock? Lock => Report.LockOn(Part, desk.Now);
    public string Name => Report.Round.Plan.PartName(Part) ?? "";

    public async Task<bool> FindAsync(long id, string part, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, Verb.WriteReport, cancel) is not { } report || report.Round.Plan.System != LecSystem.Name) return false;
        (Report, Part) = (report, part);
        Offices = await Offices.OfAsync(db, report.OrganisationId, cancel);
        return true;
    }
}
