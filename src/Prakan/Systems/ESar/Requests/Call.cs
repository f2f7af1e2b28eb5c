using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Audit;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.ESar.Requests;

/// <summary>What the office that assesses asks of a fiscal year: which report must be approved, and after how many years it is somebody's turn again.</summary>
public sealed class Call : Tracked
{
    private FactSubject? subject;

    private Call() { }

    public int FiscalYear { get; private set; }
    public int SarYear { get; private set; }
    public int YearsBetween { get; private set; }

    protected override FactSubject Subject => subject ?? throw new InvalidOperationException("Somebody calls in a post.");

    public static Call Open(int fiscalYear, int sarYear, int yearsBetween, HeldPost by)
    {
        var call = new Call { FiscalYear = fiscalYear };
        call.Change(sarYear, yearsBetween, by);
        return call;
    }

    public void Change(int sarYear, int yearsBetween, HeldPost by)
    {
        Unless(sarYear < FiscalYear && yearsBetween is >= 1 and <= 20, "esar.call-out-of-order");
        if ((SarYear, YearsBetween) == (sarYear, yearsBetween)) return;
        (SarYear, YearsBetween) = (sarYear, yearsBetween);
        subject = new FactSubject($"call:{FiscalYear}", by.OrganisationId, by.Path);
        Record("esar.call-opened", detail: new { fiscalYear = FiscalYear, sarYear, yearsBetween });
    }

    /// <summary>Whoever was assessed before this day may be again.</summary>
    public DateOnly AssessedBefore => ThaiYears.FiscalSpan(FiscalYear).Last.AddYears(-YearsBetween).AddDays(1);
}
