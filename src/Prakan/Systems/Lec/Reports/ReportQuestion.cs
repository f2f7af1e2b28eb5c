using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;

namespace Prakan.Systems.Lec.Reports;

/// <summary>What is asked, with everything that was left open decided.</summary>
public sealed record ReportQuestion(ReportTopic Topic, ReportBy By, Organisation Office, Round? Round, DateOnly Day, DateOnly From, DateOnly Until)
{
    /// <summary>How the office may be looked at.</summary>
    public IReadOnlyList<ReportBy> Bys => ReportBys.Of(Topic, Office.Kind);

    /// <summary>The same of an office below, divided as is usual there.</summary>
    public string HrefOf(int office, ReportTopic? topic = null)
    {
        var asked = new ReportAsked { Topic = topic ?? Topic, Round = Round?.Id, On = Round is null ? Day : null };
        return $"/lec/reports/{office}{(asked.Topic == ReportTopic.Transfers ? asked with { From = From, Until = Until, On = null } : asked).Query}";
    }

    public ReportAsked Asked => new() { Topic = Topic, By = By, Round = Round?.Id, On = Round is null ? Day : null, From = From, Until = Until };
}
