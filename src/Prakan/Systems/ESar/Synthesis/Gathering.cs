using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Files;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.ESar.Results;
using Prakan.Systems.ESar.Standards;
using Prakan.Systems.ESar.Synthesis.Reading;

namespace Prakan.Systems.ESar.Synthesis;

/// <summary>Reads the reports below an office one by one: what they judged, what they wrote, and what their documents say under the headings that matter.</summary>
internal static class Gathering
{
    public static Task<long[]> ReportsAsync(PrakanDb db, SynthesisDraft draft, CancellationToken cancel) =>
        db.Obligations.Below([draft.Path]).Where(one => one.RoundId == draft.RoundId && one.ExcusedAt == null && one.Path != draft.Path)
            .OrderBy(one => one.Organisation.Details.Name).ThenBy(one => one.Id).Select(one => one.Id).ToArrayAsync(cancel);

    public static async Task<Material> ReadAsync(PrakanDb db, long report, CancellationToken cancel)
    {
        var obligation = await db.Obligations.AsNoTracking().Include(one => one.Round).Include(one => one.Organisation).SingleAsync(one => one.Id == report, cancel);
        var material = new Material(report, obligation.Organisation.Name, obligation.State);
        if (!material.IsIn) return material;
        var judged = await WrittenResults.JudgedAsync(db, obligation, (await db.AskedAsync(obligation, cancel)).Frameworks, cancel);
        var (papers, missing) = await PapersAsync(db, obligation, cancel);
        var said = papers.SelectMany(paper => Said.Find(paper.Pages).Select(one => (one.Topic, Clauses: Clauses.Of(report, one.Line, material.Source with { File = paper.File, Page = one.Page })))).ToList();
        return material with
        {
            Judged = judged,
            Strengths = [.. Written(SummaryText.Strengths), .. said.Where(one => one.Topic == Topic.Strengths).SelectMany(one => one.Clauses)],
            ToDevelop = [.. Written(SummaryText.ToDevelop), .. said.Where(one => one.Topic == Topic.ToDevelop).SelectMany(one => one.Clauses)],
            Missing = [.. missing, .. judged.Where(one => one.IsMissed).Select(one => $"ยังไม่ระบุระดับคุณภาพ {one.Asked - one.Done} จาก {one.Asked} ข้อ ({one.Framework.Thai})")],
        };

        IEnumerable<Clause> Written(SummaryText text) => judged.Where(one => one.Summary is not null).SelectMany(one => Clauses.Of(report, one.Summary![text], material.Source));
    }

    private static async Task<(IReadOnlyList<Paper> Papers, IReadOnlyList<string> Missing)> PapersAsync(PrakanDb db, Obligation obligation, CancellationToken cancel)
    {
        var (papers, missing) = (new List<Paper>(), new List<string>());
        var files = (await db.StoredFiles.AsNoTracking().CurrentOf(ObligationSlots.OwnerOf(obligation).Name).ToListAsync(cancel)).ToLookup(file => file.Slot);
        foreach (var level in SarLevels.Of(obligation.Organisation.Details))
        {
            if (files[level.SlotName()].FirstOrDefault() is not { } file)
            {
                missing.Add($"ไม่มีไฟล์ SAR ระดับ{level.Thai()}");
                continue;
            }
            var pages = await db.PageTexts.AsNoTracking().Where(one => one.FileId == file.Id).OrderBy(one => one.Page).Select(one => new { one.Page, one.Text }).ToListAsync(cancel);
            if (pages.Count > 0) papers.Add(new Paper(file.Id, pages.ConvertAll(one => (one.Page, one.Text))));
            else missing.Add(file.State == FileState.Clean ? $"ไฟล์ SAR ระดับ{level.Thai()}เป็นภาพสแกน ระบบอ่านข้อความไม่ได้" : $"ไฟล์ SAR ระดับ{level.Thai()}ยังตรวจไม่เสร็จ");
        }
        return (papers, missing);
    }

    private sealed record Paper(Guid File, IReadOnlyList<(int Page, string Text)> Pages);
}
