using Prakan.Platform.Files;
using Prakan.Platform.Files.Checks;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Shared.Language;
using Finding = Prakan.Platform.Rounds.Obligations.Finding;

namespace Prakan.Systems.ESar.Files;

/// <summary>The files of a report: one for each level taught, with what the checks found in them.</summary>
internal static class WrittenFiles
{
    public static WrittenPart Read(Obligation obligation, ILookup<string, StoredFile> files)
    {
        var levels = SarLevels.Of(obligation.Organisation.Details);
        var whole = levels.Select(level => (Level: level, File: files[level.SlotName()].FirstOrDefault())).ToList();
        var there = whole.Count(one => one.File is { State: not FileState.Refused });
        return new WrittenPart(
            new ContentPart(ESarSystem.FilesPart, NameOf(obligation), [.. whole.Select(one => new ContentLine(one.Level.SlotName(), one.Level.Thai(), one.File?.Name))],
                [.. whole.Select(one => one.File).OfType<StoredFile>().Select(file => new ContentFile(file.Name, file.Bytes, file.Content.Hex) { Id = file.Id })]),
            there == levels.Count ? new PartProgress(ESarSystem.FilesPart, "ok", "ครบแล้ว", $"{there}/{levels.Count}") : new PartProgress(ESarSystem.FilesPart, "idle", "ยังไม่ครบ", $"{there}/{levels.Count}"),
            [.. whole.SelectMany(one => one.File is { } file ? Of(file) : [Missing(one.Level)])]);
    }

    /// <summary>What stands in the way of an approval, though it did not when the report was sent.</summary>
    public static IEnumerable<Finding> Late(Obligation obligation, ILookup<string, StoredFile> files) =>
        SarLevels.Of(obligation.Organisation.Details).SelectMany(level => files[level.SlotName()]).SelectMany(Of)
            .Where(finding => finding.Blocks || obligation.Unexplained([finding]).Count > 0);

    private static Finding Missing(SarLevel level) =>
        new(level.SlotName(), ESarSystem.FilesPart, Blocks: true, "ยังไม่แนบไฟล์ SAR ระดับ{0}") { Values = [new Word(level.Thai())] };

    private static IEnumerable<Finding> Of(StoredFile file) => file.State == FileState.Refused
        ? [new Finding($"{file.Id:n}", ESarSystem.FilesPart, Blocks: true, "ไฟล์ “{0}” ใช้ไม่ได้ แนบไฟล์ใหม่แทน") { Values = [file.Name] }]
        : file.Findings.Where(one => one.Weight == FindingWeight.Warning).DistinctBy(one => one.Code).Select(one =>
            new Finding($"{file.Id:n}:{one.Code}", ESarSystem.FilesPart, Blocks: false, "ไฟล์ “{0}”: {1}") { Values = [file.Name, new RuleBroken(one.Code, [.. one.Details])] });

    private static string NameOf(Obligation obligation) => obligation.Round.Plan.PartName(ESarSystem.FilesPart)!;
}
