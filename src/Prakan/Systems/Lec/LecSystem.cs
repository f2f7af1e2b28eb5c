using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Systems.Lec.Bases;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Others;
using Prakan.Systems.Lec.Registers;
using Prakan.Systems.Lec.Snapshots;
using Prakan.Systems.Lec.Terms;

namespace Prakan.Systems.Lec;

/// <summary>The register of children, confirmed before each term: by every institution, then by its authority together with the schools of other affiliations.</summary>
public sealed class LecSystem(TimeProvider clock) : ReportingSystem
{
    public const string Name = "lec";
    public const string ChildrenPart = "children", BasePart = "base", OwnPart = "own", OthersPart = "others";

    internal static readonly RoundPart[] Always =
    [
        new(ChildrenPart, "ทะเบียนเด็กและนักเรียน") { Of = ReportLevel.Institution },
        new(BasePart, "ข้อมูลพื้นฐานและอาคารสถานที่") { Of = ReportLevel.Institution },
        new(OwnPart, "สถานศึกษาในสังกัด") { Of = ReportLevel.Agency },
        new(OthersPart, "สถานศึกษาสังกัดอื่นในพื้นที่") { Of = ReportLevel.Agency },
    ];

    public override string Key => Name;
    public override string Thai => "ทะเบียนเด็กและนักเรียน (LEC)";
    public override IReadOnlyList<RoundPart> Parts => Always;

    public override IReadOnlyList<ResolutionKind> Resolutions => [];

    public override string HrefOf(Obligation obligation, RoundPart part) => $"/lec/{obligation.Id}/{part.Key}";

    public override string HrefOf(Round round) => $"/lec/rounds/{round.Id}";

    public override async Task<WrittenReport> ReadAsync(PrakanDb db, Obligation obligation, CancellationToken cancel)
    {
        WrittenPart[] parts = obligation.Level == ReportLevel.Institution
            ? [await WrittenRegister.ReadAsync(db, obligation, clock.Today(), cancel), .. obligation.Round.Plan.PartName(BasePart) is null ? [] : new[] { await WrittenBases.ReadAsync(db, obligation, cancel) }]
            : [await WrittenOwn.ReadAsync(db, obligation, cancel), await WrittenOthers.ReadAsync(db, obligation, cancel)];
        return new WrittenReport(new SubmissionContent([.. parts.Select(part => part.Content)]), [.. parts.Select(part => part.Progress)],
            [.. parts.SelectMany(part => part.Findings.Select(finding => finding with { Href = $"/lec/{obligation.Id}/{finding.Part}{finding.Href}" }))]);
    }

    /// <summary>A child by its number in the school: whoever opens the lock need not read its name.</summary>
    public override async Task<string?> NameOfAsync(PrakanDb db, Obligation obligation, string record, CancellationToken cancel) =>
        Guid.TryParse(record, out var child) && await db.Children.Where(one => one.Id == child && one.OrganisationId == obligation.OrganisationId).Select(one => one.Card.Number).SingleOrDefaultAsync(cancel) is { } number
            ? $"{ChildField.Number.Thai()} {number}" : null;

    /// <summary>What was confirmed stays as it was, whatever is entered afterwards.</summary>
    public override Task ConfirmedAsync(PrakanDb db, Obligation obligation, Submission confirmed, CancellationToken cancel) => SnapshotTaking.TakeAsync(db, obligation, confirmed, cancel);

    public override Task ClosedAsync(PrakanDb db, Round round, CancellationToken cancel) => SnapshotTaking.FreezeAsync(db, round, cancel);

    public override async Task<IReadOnlyList<Finding>> CheckAsync(PrakanDb db, Round round, CancellationToken cancel) =>
        await db.RegisterTerms.AnyAsync(one => one.RoundId == round.Id, cancel) ? []
            : [new("terms", ChildrenPart, Blocks: true, "ยังไม่ได้กำหนดวิธีกรอกสังกัดอื่นและขั้นค่าอาหารกลางวันของรอบนี้", HrefOf(round))];

    public override async Task CopyAsync(PrakanDb db, Round from, Round to, CancellationToken cancel)
    {
        if (await db.RegisterTerms.AsNoTracking().SingleOrDefaultAsync(one => one.RoundId == from.Id, cancel) is { } terms) db.Add(new RegisterTerms(to, terms.Others, terms.LunchEdges));
    }
}

/// <summary>One part of a report as it stands: what would be confirmed, how far it is, what is wrong.</summary>
internal sealed record WrittenPart(ContentPart Content, PartProgress Progress, IReadOnlyList<Finding> Findings);
