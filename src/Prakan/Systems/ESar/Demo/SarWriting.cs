using System.Security.Cryptography;
using Prakan.Data;
using Prakan.Demo;
using Prakan.Demo.Rounds;
using Prakan.Platform.Files;
using Prakan.Platform.Files.Checks;
using Prakan.Platform.Files.Store;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.ESar.Files;
using Prakan.Systems.ESar.Items;
using Prakan.Systems.ESar.Results;
using Prakan.Systems.ESar.Standards;

namespace Prakan.Systems.ESar.Demo;

/// <summary>What an institution of the demo writes into its report: the same whenever it is asked.</summary>
internal sealed class SarWriting(string key, IReadOnlyList<Framework> frameworks, IReadOnlyDictionary<string, Area> areas, Func<int, bool> isOnStage)
{
    private static readonly ILookup<string, string> Words = Lists.Read<WordRow>("sar-words").ToLookup(row => row.kind, row => row.text);

    private readonly Dictionary<int, List<(Platform.Files.Slots.Slot Slot, StoredFile File, byte[] Paper)>> papers = [];

    public IReadOnlyList<Framework> Frameworks => frameworks;

    public SubmissionContent Content(Obligation obligation, Organisation organisation)
    {
        var files = isOnStage(organisation.Id) ? Papers(obligation, organisation).ConvertAll(one => one.File) : [];
        return new SubmissionContent([.. obligation.Round.Plan.Parts.Select(part => part.Key switch
        {
            ESarSystem.ItemsPart => new ContentPart(part.Key, part.Thai, [.. Items(organisation).Select(one => new ContentLine($"{one.Item}", one.Item.Thai(), one.Value))], []),
            ESarSystem.ResultsPart => new ContentPart(part.Key, part.Thai, [.. Judged(obligation, organisation).SelectMany(ResultLines.Of)], []),
            _ => new ContentPart(part.Key, part.Thai, [.. SarLevels.Of(organisation.Details).Select(level => new ContentLine(level.SlotName(), level.Thai(), $"SAR-{organisation.Code}-{level.SlotName()}.pdf"))],
                [.. files.Select(file => new ContentFile(file.Name, file.Bytes, file.Content.Hex) { Id = file.Id })]),
        })]);
    }

    public IEnumerable<(Item Item, string Value)> Items(Organisation organisation)
    {
        var area = organisation.Details.Area is { Length: 6 } code ? $"{areas[code].Titled} {areas[code[..4]].Titled} {areas[code[..2]].Titled}" : null;
        return SixItems.All.Select(item => (item, item.Of(organisation.Details, area))).Where(one => one.Item2 is not null).Select(one => (one.item, one.Item2!));
    }

    public IEnumerable<Judged> Judged(Obligation obligation, Organisation organisation)
    {
        var chance = Chance.Of($"sar {key}", organisation.Code);
        var at = obligation.SentAt ?? obligation.StartedAt ?? obligation.Round.Plan.Opens;
        foreach (var framework in frameworks.Where(one => one.Scale == Scale.Quality && one.IsAskedOf(organisation)))
        {
            var usual = chance.Between(3, 5);
            var results = framework.Standards.ToDictionary(standard => standard.Id, standard =>
            {
                var result = new Result(obligation, standard.Id);
                result.Judge(Math.Clamp(usual + chance.Between(-1, 1), 1, 5), at);
                result.Show(chance.One([.. Words["evidence"]]), at);
                return result;
            });
            var summary = new Summary(obligation, framework.Id);
            summary.Judge(usual, at);
            summary.Say(SummaryText.WhatLevel, framework.Scale.Thai(usual), at);
            summary.Say(SummaryText.OnWhatEvidence, chance.One([.. Words["evidence"]]), at);
            summary.Say(SummaryText.HowToRise, chance.One([.. Words["rise"]]), at);
            summary.Say(SummaryText.Strengths, chance.One([.. Words["strength"]]), at);
            summary.Say(SummaryText.ToDevelop, chance.One([.. Words["develop"]]), at);
            summary.Say(SummaryText.Plan, chance.One([.. Words["plan"]]), at);
            yield return new Judged(framework, results, summary);
        }
    }

    /// <summary>The papers of those on stage, in the store and in their places.</summary>
    public async Task KeepPapersAsync(PrakanDb db, IReadOnlyList<Begun> begun, Shelf shelf, CancellationToken cancel)
    {
        var kept = begun.Where(one => one.Submission is not null && isOnStage(one.Organisation.Id)).SelectMany(one => Papers(one.Obligation, one.Organisation)).ToList();
        foreach (var (_, file, paper) in kept) await shelf.KeepAsync(file.Id, paper, cancel);
        await db.BulkInsertAsync(kept.ConvertAll(one => one.File), _ => { }, cancel);
    }

    private List<(Platform.Files.Slots.Slot Slot, StoredFile File, byte[] Paper)> Papers(Obligation obligation, Organisation organisation)
    {
        if (papers.TryGetValue(organisation.Id, out var made)) return made;
        var at = obligation.StartedAt ?? obligation.Round.Plan.Opens;
        return papers[organisation.Id] = [.. SarLevels.Of(organisation.Details).Select(level =>
        {
            var paper = Shelf.Paper($"SAR {obligation.Round.Plan.Year} {organisation.Code} {level}");
            var slot = new Platform.Files.Slots.Slot(ObligationSlots.OwnerOf(obligation), level.SlotName(), level.SlotThai(), new([FileKind.Pdf], RoundTerms.UsualMegabytes << 20, 1)) { Part = ESarSystem.FilesPart, OnlyNew = true };
            var file = StoredFile.Receive(slot, [], new Platform.Files.Slots.Arrived($"SAR-{organisation.Code}-{level.SlotName()}.pdf", at), new Content(ContentName.Of(SHA256.HashData(paper)), paper.Length), null, at);
            file.BeginCheck(at);
            file.EndCheck(new Verdict(VerdictState.Clean, FileKind.Pdf, 1, [], []), at);
            return (slot, file, paper);
        })];
    }

    private sealed record WordRow(string kind, string text);
}
