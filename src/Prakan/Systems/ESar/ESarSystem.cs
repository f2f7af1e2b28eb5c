using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Files;
using Prakan.Platform.Files.Slots;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.ESar.Files;
using Prakan.Systems.ESar.Items;
using Prakan.Systems.ESar.Received;
using Prakan.Systems.ESar.Results;
using Prakan.Systems.ESar.Standards;
using Finding = Prakan.Platform.Rounds.Obligations.Finding;

namespace Prakan.Systems.ESar;

/// <summary>The yearly self-assessment of an institution: six items confirmed, a file for each level of education, results by standard.</summary>
public sealed class ESarSystem(ReceivedDesk received) : ReportingSystem
{
    public const string Name = "esar";
    public const string ItemsPart = "items", FilesPart = "files", ResultsPart = "results";

    private static readonly RoundPart[] Always =
        [new(ItemsPart, "ข้อมูลสถานศึกษา 6 รายการ"), new(FilesPart, "ไฟล์ SAR"), new(ResultsPart, "ผลการประเมินตามมาตรฐาน")];

    public override string Key => Name;
    public override string Thai => "รายงานการประเมินตนเอง (e-SAR)";
    public override IReadOnlyList<RoundPart> Parts => Always;

    public override string HrefOf(Obligation obligation, RoundPart part) => $"/e-sar/{obligation.Id}/{part.Key}";

    public override string HrefOf(Round round) => $"/e-sar/rounds/{round.Id}";

    public override async Task<WrittenReport> ReadAsync(PrakanDb db, Obligation obligation, CancellationToken cancel)
    {
        var files = (await db.StoredFiles.AsNoTracking().CurrentOf(ObligationSlots.OwnerOf(obligation).Name).ToListAsync(cancel)).ToLookup(file => file.Slot);
        var parts = new List<WrittenPart>();
        foreach (var part in obligation.Round.Plan.Parts)
        {
            var reading = part.Key switch
            {
                ItemsPart => WrittenItems.ReadAsync(db, obligation, cancel),
                FilesPart => Task.FromResult(WrittenFiles.Read(obligation, files)),
                ResultsPart => WrittenResults.ReadAsync(db, obligation, files, cancel),
                _ => throw new InvalidOperationException($"No report has a part {part.Key}."),
            };
            var written = await reading;
            parts.Add(written with { Findings = [.. written.Findings.Select(finding => finding with { Href = HrefOf(obligation, part) + finding.Href })] });
        }
        return new WrittenReport(new SubmissionContent([.. parts.Select(part => part.Content)]), [.. parts.Select(part => part.Progress)], [.. parts.SelectMany(part => part.Findings)]);
    }

    public override async Task<IReadOnlyList<Slot>> SlotsAsync(PrakanDb db, Obligation obligation, CancellationToken cancel)
    {
        var (terms, frameworks) = await db.AskedAsync(obligation, cancel);
        return [.. SarSlots.Of(obligation, terms), .. ResultSlots.Of(obligation, frameworks)];
    }

    /// <summary>What was found in the files after they had been sent.</summary>
    public override async Task<IReadOnlyList<Finding>> CheckBeforeApprovalAsync(PrakanDb db, Obligation obligation, CancellationToken cancel)
    {
        var files = (await db.StoredFiles.AsNoTracking().CurrentOf(ObligationSlots.OwnerOf(obligation).Name).ToListAsync(cancel)).ToLookup(file => file.Slot);
        return [.. WrittenFiles.Late(obligation, files)];
    }

    public override Task ApprovedAsync(PrakanDb db, Obligation obligation, Submission approved, CancellationToken cancel) => received.ReceiveAsync(db, obligation, approved, cancel);

    public override async Task<IReadOnlyList<Finding>> CheckAsync(PrakanDb db, Round round, CancellationToken cancel) =>
        await db.RoundTerms.AnyAsync(one => one.RoundId == round.Id && one.Frameworks.Length > 0, cancel) ? []
            : [new("terms", ResultsPart, Blocks: true, "ยังไม่ได้เลือกมาตรฐานและขนาดไฟล์ของรอบนี้", HrefOf(round))];

    public override async Task CopyAsync(PrakanDb db, Round from, Round to, CancellationToken cancel)
    {
        if (await db.RoundTerms.AsNoTracking().SingleOrDefaultAsync(one => one.RoundId == from.Id, cancel) is { } terms) db.Add(new RoundTerms(to, terms.Megabytes, terms.Frameworks));
    }
}

/// <summary>One part of a report as it stands: what would be sent, how far it is, what is wrong.</summary>
internal sealed record WrittenPart(ContentPart Content, PartProgress Progress, IReadOnlyList<Finding> Findings);
