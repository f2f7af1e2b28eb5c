using Prakan.Platform.Audit;
using Prakan.Platform.Notices;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Systems.EMes.Indicators;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.EMes.Entries;

/// <summary>What one office reports on one indicator: handed to somebody, written field by field, submitted when it is whole, and changed again until the report is sent.</summary>
public sealed class Entry : Tracked, IOwned
{
    private Entry() { }

    public Entry(Obligation obligation, string indicator) =>
        (Obligation, ObligationId, OrganisationId, Path, Indicator) = (obligation, obligation.Id, obligation.OrganisationId, obligation.Path, indicator);

    public long Id { get; private set; }
    public long ObligationId { get; private set; }
    public Obligation Obligation { get; private set; } = null!;
    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";

    /// <summary>The indicator's key, the same in every version.</summary>
    public string Indicator { get; private set; } = "";

    public Guid? OwnerPersonId { get; private set; }
    public Guid? OwnerPostId { get; private set; }

    /// <summary>Whose hand began it: their name is remembered for the next one.</summary>
    public Guid? BegunByPersonId { get; private set; }

    /// <summary>The issues that their officer marked as complete, and the links to films that lie elsewhere.</summary>
    public string[] DoneIssues { get; private set; } = [];
    public IReadOnlyDictionary<string, string> Links { get; private set; } = new Dictionary<string, string>();
    public IReadOnlyDictionary<string, decimal> Figures { get; private set; } = new Dictionary<string, decimal>();

    /// <summary>Whether the office chose it as its challenge; null until it has said.</summary>
    public bool? IsChallenge { get; private set; }

    public string Problems { get; private set; } = "";
    public int? SelfScore { get; private set; }
    public Reporter Reporter { get; private set; } = Reporter.Nobody;
    public DateTimeOffset? ChangedAt { get; private set; }
    public DateTimeOffset? SubmittedAt { get; private set; }

    public EntryState State => SubmittedAt is not null ? EntryState.Submitted : ChangedAt is not null ? EntryState.Draft : EntryState.NotStarted;

    protected override FactSubject Subject => new($"obligation:{ObligationId}", OrganisationId, Path);

    public bool IsDone(Issue issue) => DoneIssues.Contains(issue.Key);

    /// <summary>Somebody begins it: the reporter is whoever they named last.</summary>
    public void Begin(Guid? person, Reporter remembered) => (BegunByPersonId, Reporter) = (person, remembered);

    public void Mark(string issue, bool done, DateTimeOffset now)
    {
        DoneIssues = done ? [.. DoneIssues.Append(issue).Distinct()] : [.. DoneIssues.Where(one => one != issue)];
        Touch(now);
    }

    public void Link(string issue, string address, DateTimeOffset now)
    {
        Links = With(Links, issue, address.Length == 0 ? null : address);
        Touch(now);
    }

    public void Count(string figure, decimal? number, DateTimeOffset now)
    {
        var figures = Figures.Where(one => one.Key != figure).ToDictionary();
        if (number is { } value) figures[figure] = value;
        Figures = figures;
        Touch(now);
    }

    public void Choose(bool? challenge, DateTimeOffset now)
    {
        IsChallenge = challenge;
        Touch(now);
    }

    public void Say(string problems, DateTimeOffset now)
    {
        Problems = problems;
        Touch(now);
    }

    public void Judge(int? score, DateTimeOffset now)
    {
        SelfScore = score;
        Touch(now);
    }

    public void Name(Reporter reporter, DateTimeOffset now)
    {
        Reporter = reporter;
        Touch(now);
    }

    /// <summary>It is whole; whatever is still missing is named.</summary>
    public void Submit(Indicator indicator, IReadOnlyCollection<Finding> findings, DateTimeOffset now)
    {
        var missing = findings.Count(one => one.Blocks);
        Unless(missing == 0, "emes.indicator-incomplete", missing);
        SubmittedAt = now;
        Record("emes.indicator-submitted", detail: new { indicator = indicator.Title(), score = SelfScore });
    }

    /// <summary>The director hands it to somebody of the office, or takes it back to everybody.</summary>
    public void HandTo(Indicator indicator, (Guid Person, Guid Post, string Name)? holder)
    {
        if (OwnerPostId == holder?.Post) return;
        (OwnerPersonId, OwnerPostId) = (holder?.Person, holder?.Post);
        Record("emes.indicator-handed-out", detail: new { indicator = indicator.Title(), to = holder?.Name ?? "" });
        if (holder is { } to) Tell(NoticeKind.Assigned, NoticeTo.Person(to.Person, OrganisationId, Path), $"/e-mes/{ObligationId}/indicators/{Indicator}", detail: new { what = indicator.Title(), round = Obligation.Round.Plan.Title });
    }

    // What is changed after it was submitted is submitted anew.
    private void Touch(DateTimeOffset now) => (ChangedAt, SubmittedAt) = (now, null);

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> links, string key, string? value)
    {
        var all = links.Where(one => one.Key != key).ToDictionary();
        if (value is not null) all[key] = value;
        return all;
    }
}

/// <summary>Who answers for what was reported.</summary>
public sealed record Reporter(string Name, string Position, string Telephone)
{
    public static readonly Reporter Nobody = new("", "", "");

    public bool IsWhole => Name.Length > 0 && Position.Length > 0 && Telephone.Length > 0;
}
