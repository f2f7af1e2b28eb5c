using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Platform.Rounds.Obligations;

/// <summary>One report as a page of one of its parts finds it: whether the part is open, and for whom the reader works.</summary>
public sealed class ReportPage(PrakanDb db, ReportDesk desk)
{
    public Obligation Report { get; private set; } = null!;
    public Offices Offices { get; private set; } = Offices.Unknown;
    public string Part { get; private set; } = "";
    public DateTimeOffset Now => desk.Now;
    public Lock? Lock => Report.LockOn(Part, desk.Now);
    public string Name => Report.Round.Plan.PartName(Part)!;

    /// <summary>What comes after this part.</summary>
    public string? Next => Report.Round.Plan.Parts.SkipWhile(one => one.Key != Part).Skip(1).FirstOrDefault() is { } next ? desk.SystemOf(Report).HrefOf(Report, next) : null;

    public async Task<bool> FindAsync(long id, string system, string part, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, Verb.WriteReport, cancel) is not { } report || report.Round.Plan.System != system || report.Round.Plan.PartName(part) is null) return false;
        (Report, Part) = (report, part);
        Offices = await Offices.OfAsync(db, report.OrganisationId, cancel);
        return true;
    }
}
