using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Audit;
using Prakan.Platform.Files;
using Prakan.Platform.Rounds.Unlocks;
using Prakan.Shared;
using Prakan.Shared.Pieces;

namespace Prakan.Platform.Rounds.Obligations;

/// <summary>How one report stands, for whoever reads it: what is to do, what is in the way, who decides, what was said last.</summary>
public sealed class ReportSheet(PrakanDb db, ReportDesk desk, CurrentUser user, ActorNames names, History history, Arrival arrival)
{
    private const int MostMissing = 30;

    public Obligation Report { get; private set; } = null!;
    public Offices Offices { get; private set; } = Offices.Unknown;
    public IReadOnlyList<PartLine> Parts { get; private set; } = [];
    public IReadOnlyList<Finding> Findings { get; private set; } = [];
    public IReadOnlyList<Submission> Versions { get; private set; } = [];
    public IReadOnlyDictionary<(Guid? Person, Guid? Post), string> Actors { get; private set; } = new Dictionary<(Guid?, Guid?), string>();
    public IReadOnlyList<Obligation> NotInBelow { get; private set; } = [];

    /// <summary>The one record that was opened, where not a whole part was.</summary>
    public string? OpenRecordName { get; private set; }

    /// <summary>The files that stand in its slots.</summary>
    public ILookup<string, StoredFile> Files { get; private set; } = Array.Empty<StoredFile>().ToLookup(file => file.Slot);

    public IReadOnlyList<RuleBroken> Obstacles { get; private set; } = [];

    /// <summary>The unlock that is asked for or in force.</summary>
    public Unlock? Unlock => Report.OpenUnlock;

    public DateTimeOffset Now => desk.Now;
    public RoundPlan Plan => Report.Round.Plan;
    public IReadOnlyList<ResolutionKind> Resolutions => desk.SystemOf(Report).Resolutions;
    public Lock? Lock => Report.LockOnAll(Now);
    public Submission? Last => Versions.Count > 0 ? Versions[0] : null;

    /// <summary>What brought it back: a return, or an unlock.</summary>
    public Ruling? BroughtBack => Report.State is ObligationState.Returned or ObligationState.Reopened
        ? Last?.Rulings.LastOrDefault(ruling => ruling.Outcome is Outcome.Returned or Outcome.Unlocked) : null;

    public bool MayWrite => user.May(Verb.WriteReport, Report.Path);
    public bool MaySend => user.May(Verb.SubmitReport, Report.Path);

    /// <summary>Whether the reader has something to write here now.</summary>
    public bool IsOpenToMe => MayWrite && Lock is null && !Report.State.IsIn();

    /// <summary>So near the end that somebody may see it will not do; when it has come, the lock itself asks.</summary>
    public bool MayAskTime => IsOpenToMe && Report is { NeedsTime: true, ExtensionAskedAt: null } && Now > Report.Due.AddDays(-7);

    public bool IsConfirmation => Report.Approvals.Count == 0;
    public bool MayTakeBack => MaySend && Plan.TakeBack && Report is { State: ObligationState.Sent, Stage: 0 } && !Report.IsUnderReview(Now) && Now <= Report.CutOff;

    /// <summary>Where nobody at the organisation itself acts, but somebody of an office above.</summary>
    public HeldPost? OnBehalf => MayWrite && user.Posts.Where(post => post.Role.Holds(Verb.WriteReport) && Report.Path.StartsWith(post.Path, StringComparison.Ordinal))
        .MaxBy(post => post.Path.Length) is { } post && post.Path != Report.Path ? post : null;

    public async Task<bool> ReadAsync(long id, string verb, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, verb, cancel) is not { } report) return false;
        Report = report;
        Offices = await Offices.OfAsync(db, report.OrganisationId, cancel);
        var written = await desk.ReadAsync(report, cancel);
        Findings = written.Findings;
        Versions = await db.Submissions.AsNoTracking().Include(one => one.Rulings.OrderBy(ruling => ruling.Id)).Where(one => one.ObligationId == id).OrderByDescending(one => one.Number).ToListAsync(cancel);
        Actors = await names.ReadAsync([.. Versions.SelectMany(one => one.Rulings).Select(ruling => ((Guid?)ruling.PersonId, (Guid?)ruling.PostId)), .. Versions.Select(one => (one.SentByPersonId, one.SentByPostId))], cancel);
        var progress = written.Progress.ToDictionary(one => one.Part);
        Parts = [.. report.Parts.Select(part => new PartLine(part, HrefOf(part), progress.GetValueOrDefault(part.Key), report.LockOn(part.Key, Now, report.OpenRecord)))];
        Files = (await db.StoredFiles.AsNoTracking().For(user, Verb.SeeReports).CurrentOf(ObligationSlots.OwnerOf(report).Name).ToListAsync(cancel)).ToLookup(file => file.Slot);
        OpenRecordName = report.OpenRecord is { } record ? await desk.SystemOf(report).NameOfAsync(db, report, record, cancel) : null;
        NotInBelow = report.Report is { AfterAllBelow: true } ? await desk.NotInBelowAsync(report, MostMissing, cancel) : [];
        Obstacles = [.. report.Obstacles(new Delivery(SubmissionContent.Empty, Findings, arrival.At, Now) { MissingBelow = await desk.CountNotInBelowAsync(report, cancel) })];
        return true;
    }

    /// <summary>Sent back and not yet sent anew: its place in the list says so, however full it is.</summary>
    public bool IsReturned(RoundPart part) => BroughtBack is { Outcome: Outcome.Returned } returned && (returned.Parts.Length == 0 || returned.Parts.Contains(part.Key));

    public string ActorOf(Ruling ruling) => Actors[(ruling.PersonId, ruling.PostId)];

    public string SenderOf(Submission submission) => Actors[(submission.SentByPersonId, submission.SentByPostId)];

    public string? ExplanationOf(Finding finding) => Report.Explanations.FirstOrDefault(one => one.Finding == finding.Key)?.Text;

    public Task<IReadOnlyList<HistoryEntry>> HistoryAsync(CancellationToken cancel) =>
        history.ReadAsync(db.Facts.For(user, Verb.SeeReports).Where(fact => fact.Subject == $"obligation:{Report.Id}"), cancel, receipt: ReceiptOf);

    /// <summary>Whoever may not write reads what stands there instead.</summary>
    private string HrefOf(RoundPart part) => MayWrite ? desk.SystemOf(Report).HrefOf(Report, part) : $"/obligations/{Report.Id}/content#{part.Key}";

    private string? ReceiptOf(Fact fact)
    {
        if (fact.Action is not ("report.sent" or "report.confirmed") || fact.Detail is null) return null;
        using var detail = JsonDocument.Parse(fact.Detail);
        return detail.RootElement.TryGetProperty("version", out var number) ? Versions.FirstOrDefault(one => one.Number == number.GetInt32())?.ReceiptNumber : null;
    }
}

/// <summary>One part among the things to do.</summary>
public sealed record PartLine(RoundPart Part, string Href, PartProgress? Progress, Lock? Lock);
