using System.Net;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Audit;
using Prakan.Shared;
using static Prakan.Systems.Lec.Imports.ImportState;

namespace Prakan.Systems.Lec.Imports;

/// <summary>A sheet of children that an officer brought: checked first, applied when the officer says so, and undone as a whole.</summary>
public sealed class RegisterImport : Tracked, IOwned
{
    public static readonly Flow<ImportState> Steps = new(
        (Waiting, Checked),
        (Waiting, Same),
        (Waiting, Faulty),
        (Waiting, Unreadable),
        (Checked, Waiting),
        (Checked, Approved),
        (Checked, Abandoned),
        (Faulty, Waiting),
        (Faulty, Abandoned),
        (Approved, Applied),
        (Approved, Faulty),
        (Approved, Unreadable),
        (Applied, Undoing),
        (Undoing, Undone),
        (Undoing, Applied));

    private RegisterImport() { }

    public RegisterImport(Guid personId, HeldPost post, string fileName, long size, IPAddress? address, DateTimeOffset now) =>
        (Id, PersonId, PostId, OrganisationId, Path, FileName, Size, Address, SentAt) = (Guid.CreateVersion7(), personId, post.Id, post.OrganisationId, post.Path, fileName, size, address, now);

    public Guid Id { get; private set; }
    public Guid PersonId { get; private set; }
    public Guid PostId { get; private set; }
    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";
    public string FileName { get; private set; } = "";
    public long Size { get; private set; }
    public IPAddress? Address { get; private set; }
    public ImportState State { get; private set; }
    public DateTimeOffset SentAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public DateTimeOffset? HeldUntil { get; private set; }
    public int RowsDone { get; private set; }
    public int Tries { get; private set; }
    public ImportReport? Report { get; private set; }

    /// <summary>What the officer says to the queries.</summary>
    public string? Explanation { get; private set; }

    public string? Refusal { get; private set; }
    public string[] RefusalDetails { get; private set; } = [];

    public bool IsUnderWay => State is Waiting or Approved or Undoing;

    protected override FactSubject Subject => new($"organisation:{OrganisationId}", OrganisationId, Path);

    /// <summary>Whoever approves it acts from then on, in the post that covers it.</summary>
    public void Approve(string? explanation, Guid personId, HeldPost post, IPAddress? address)
    {
        RuleBroken.Unless(Report is { QueryCount: 0 } || !string.IsNullOrWhiteSpace(explanation), ImportRules.Explain);
        Explanation = explanation?.Trim();
        Begin(Approved, personId, post, address);
    }

    /// <summary>What a heading means has been said: it is looked at anew.</summary>
    public void CheckAgain() => (State, HeldUntil, RowsDone, Tries) = (Steps.Take(State, Waiting, ImportRules.Over), null, 0, 0);

    public void Undo(Guid personId, HeldPost post, IPAddress? address) => Begin(Undoing, personId, post, address);

    public void Abandon(DateTimeOffset now) => End(Abandoned, now);

    internal Actor Actor(HeldPost post) => new(PersonId, [post], Address);

    internal void Check(ImportReport report)
    {
        State = Steps.Take(State, !report.MayApply ? Faulty : report.ChangesNothing ? Same : Checked, ImportRules.Over);
        (Report, HeldUntil) = (report, null);
    }

    internal void Apply(ImportReport report, DateTimeOffset now)
    {
        Report = report.WithoutNames();
        End(Applied, now);
        Record("lec.import-applied", Explanation, new { file = FileName, enrolled = report.New, changed = report.Changed });
    }

    internal void EndUndoing(DateTimeOffset now)
    {
        End(Undone, now);
        Record("lec.import-undone", detail: new { file = FileName, enrolled = Report!.New, changed = Report.Changed });
    }

    /// <summary>It stays as it was, and says why.</summary>
    internal void Refuse(RuleBroken rule, DateTimeOffset now)
    {
        (Refusal, RefusalDetails) = (rule.Code, [.. rule.Details.Select(detail => $"{detail}")]);
        End(State == Undoing ? Applied : Unreadable, now);
    }

    private void Begin(ImportState state, Guid personId, HeldPost post, IPAddress? address)
    {
        State = Steps.Take(State, state, ImportRules.Over);
        (PersonId, PostId, Address, RowsDone, Tries, Refusal, RefusalDetails) = (personId, post.Id, address, 0, 0, null, []);
    }

    private void End(ImportState state, DateTimeOffset now)
    {
        State = Steps.Take(State, state, ImportRules.Over);
        (EndedAt, HeldUntil) = (now, null);
    }
}
