using System.Net;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Audit;
using Prakan.Shared;
using static Prakan.Platform.Organisations.Import.ImportState;

namespace Prakan.Platform.Organisations.Import;

/// <summary>A sheet that an officer brought: checked first, applied when the officer says so.</summary>
public sealed class OrganisationImport : IOwned
{
    public static readonly Flow<ImportState> Steps = new(
        (Waiting, Checked),
        (Waiting, Same),
        (Waiting, Faulty),
        (Waiting, Unreadable),
        (Checked, Approved),
        (Checked, Abandoned),
        (Faulty, Abandoned),
        (Approved, Applied),
        (Approved, Faulty),
        (Approved, Unreadable));

    private OrganisationImport() { }

    public OrganisationImport(Guid personId, HeldPost post, string fileName, long size, DateOnly on, IPAddress? address, DateTimeOffset now) =>
        (Id, PersonId, PostId, OrganisationId, Path, FileName, Size, On, Address, SentAt) =
        (Guid.CreateVersion7(), personId, post.Id, post.OrganisationId, post.Path, fileName, size, on, address, now);

    public Guid Id { get; private set; }
    public Guid PersonId { get; private set; }
    public Guid PostId { get; private set; }
    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";
    public string FileName { get; private set; } = "";
    public long Size { get; private set; }
    public DateOnly On { get; private set; }
    public IPAddress? Address { get; private set; }
    public ImportState State { get; private set; }
    public DateTimeOffset SentAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public DateTimeOffset? HeldUntil { get; private set; }
    public int RowsRead { get; private set; }
    public int Tries { get; private set; }
    public ImportReport? Report { get; private set; }
    public string? Refusal { get; private set; }
    public string[] RefusalDetails { get; private set; } = [];

    public bool IsUnderWay => State is Waiting or Approved;

    /// <summary>Whoever approves it acts from then on, in the post that covers it.</summary>
    public void Approve(Guid personId, HeldPost post, IPAddress? address)
    {
        State = Steps.Take(State, Approved, ImportRules.Over);
        (PersonId, PostId, Address, RowsRead, Tries) = (personId, post.Id, address, 0, 0);
    }

    public void Abandon(DateTimeOffset now) => End(Abandoned, now);

    internal ImportTerms Terms(HeldPost post) => new(new Standpoint(OrganisationId, Path), On, new Actor(PersonId, [post], Address));

    internal void Check(ImportReport report)
    {
        State = Steps.Take(State, !report.MayApply ? Faulty : report.ChangesNothing ? Same : Checked, ImportRules.Over);
        (Report, HeldUntil) = (report, null);
    }

    internal void Apply(ImportReport report, DateTimeOffset now)
    {
        Report = report;
        End(Applied, now);
    }

    internal void Refuse(RuleBroken rule, DateTimeOffset now)
    {
        (Refusal, RefusalDetails) = (rule.Code, [.. rule.Details.Select(detail => $"{detail}")]);
        End(Unreadable, now);
    }

    private void End(ImportState state, DateTimeOffset now)
    {
        State = Steps.Take(State, state, ImportRules.Over);
        (EndedAt, HeldUntil) = (now, null);
    }
}
