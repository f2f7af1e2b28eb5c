using Prakan.Data;
using Prakan.Platform.Files.Slots;
using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Platform.Rounds;

/// <summary>What a system tells the platform about itself: how its reports read, what is wrong with them, and where each part is filled in. The platform knows no more.</summary>
public abstract class ReportingSystem
{
    public abstract string Key { get; }
    public abstract string Thai { get; }

    /// <summary>The parts that every report of the system has; with none, whoever plans a round names them.</summary>
    public virtual IReadOnlyList<RoundPart> Parts => [];

    /// <summary>Whose resolutions stand beside a report: a school has a committee and a local executive, an office has neither, and nobody resolves about what is only confirmed.</summary>
    public virtual IReadOnlyList<ResolutionKind> Resolutions => Enum.GetValues<ResolutionKind>();

    /// <summary>Where one part of a report is filled in, or looked at.</summary>
    public abstract string HrefOf(Obligation obligation, RoundPart part);

    /// <summary>What the report holds now, read once: what would be sent, how far each part is, and what stands in the way or must be explained.</summary>
    public abstract Task<WrittenReport> ReadAsync(PrakanDb db, Obligation obligation, CancellationToken cancel);

    /// <summary>Where files belong that the report asks for.</summary>
    public virtual Task<IReadOnlyList<Slot>> SlotsAsync(PrakanDb db, Obligation obligation, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Slot>>([]);

    /// <summary>What people call one record of a part, without telling more than whoever opens a lock must know; null where its key says enough.</summary>
    public virtual Task<string?> NameOfAsync(PrakanDb db, Obligation obligation, string record, CancellationToken cancel) => Task.FromResult<string?>(null);

    /// <summary>What the next level should have explained before it approves.</summary>
    public virtual Task<IReadOnlyList<Finding>> CheckBeforeApprovalAsync(PrakanDb db, Obligation obligation, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Finding>>([]);

    /// <summary>What the system does once nobody has to decide about a report any more; in the transaction of the last decision.</summary>
    public virtual Task ApprovedAsync(PrakanDb db, Obligation obligation, Submission approved, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>What the system does once a report is confirmed that nobody has to decide about; in the transaction of its sending.</summary>
    public virtual Task ConfirmedAsync(PrakanDb db, Obligation obligation, Submission confirmed, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>What the system does when a round closes; in the transaction of the closing.</summary>
    public virtual Task ClosedAsync(PrakanDb db, Round round, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Where what the system keeps about a round is laid down; null where it keeps nothing.</summary>
    public virtual string? HrefOf(Round round) => null;

    /// <summary>What is still missing in the system before a round may be published.</summary>
    public virtual Task<IReadOnlyList<Finding>> CheckAsync(PrakanDb db, Round round, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Finding>>([]);

    /// <summary>Takes over what the system keeps about a round into its copy.</summary>
    public virtual Task CopyAsync(PrakanDb db, Round from, Round to, CancellationToken cancel) => Task.CompletedTask;
}

/// <summary>A report as its system has it at this moment.</summary>
public sealed record WrittenReport(SubmissionContent Content, IReadOnlyList<PartProgress> Progress, IReadOnlyList<Finding> Findings);

/// <summary>How far a part is, in words and as one of the four marks.</summary>
public sealed record PartProgress(string Part, string Kind, string Thai, string? Detail = null);
