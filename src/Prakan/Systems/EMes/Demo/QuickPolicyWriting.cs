using System.Security.Cryptography;
using Prakan.Data;
using Prakan.Demo;
using Prakan.Demo.Rounds;
using Prakan.Platform.Files;
using Prakan.Platform.Files.Checks;
using Prakan.Platform.Files.Slots;
using Prakan.Platform.Files.Store;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.EMes.Entries;
using Prakan.Systems.EMes.Evaluations;
using Prakan.Systems.EMes.Indicators;

namespace Prakan.Systems.EMes.Demo;

/// <summary>What an area office of the demo writes: the same whenever it is asked.</summary>
internal sealed class QuickPolicyWriting(string key)
{
    private static readonly string[] Problems = ["ไม่มี", "โรงเรียนขนาดเล็กมีครูไม่ครบชั้น ขอให้จัดสรรอัตราเพิ่ม", "อินเทอร์เน็ตในพื้นที่ห่างไกลไม่เสถียร", "งบประมาณมาถึงช้ากว่าแผนหนึ่งเดือน"];
    private static readonly string[] Comments = ["หลักฐานครบถ้วน", "ควรเพิ่มข้อมูลผลลัพธ์ที่เกิดกับผู้เรียน", "แผนชัดเจน แต่ภาพถ่ายไม่ระบุวันที่", "ดำเนินงานได้ตามแผน"];
    private static readonly Reporter Reporter = new("อำไพ สาธิต", "นักวิชาการศึกษา", "053 000 000");

    public static IEnumerable<Indicator> Asked(Organisation office) => QuickPolicy.Indicators.Where(one => one.IsAskedOf(office.Kind));

    public IEnumerable<Entry> Entries(Obligation obligation, Organisation office)
    {
        var (asked, at) = (Asked(office).ToList(), obligation.SentAt ?? obligation.StartedAt ?? obligation.Round.Plan.Opens);
        // Who is still writing has not come far.
        return asked.Take(obligation.State == ObligationState.Draft ? asked.Count / 2 : asked.Count).Select(one => Entry(obligation, one, Chance.Of($"{key} {one.Key}", office.Code), at));
    }

    public IEnumerable<EntryCheck> Checks(Obligation obligation, Organisation office)
    {
        var entries = Entries(obligation, office).ToDictionary(one => one.Indicator);
        return Asked(office).Select(one => new EntryCheck(obligation, one, entries.GetValueOrDefault(one.Key)) { Files = Array.Empty<StoredFile>().ToLookup(file => file.Slot), Last = new Dictionary<string, decimal>() });
    }

    public IEnumerable<Evaluation> Scores(Obligation obligation, Organisation office) => Asked(office).Select(one =>
    {
        var chance = Chance.Of($"score {key} {one.Key}", office.Code);
        return Evaluation.Kept(obligation, one.Key, chance.Between(4, 10) / 2m, chance.One(Comments), obligation.Round.Plan.CutOff.AddDays(20));
    });

    /// <summary>One page of paper stands for all evidence of those on stage.</summary>
    public async Task KeepEvidenceAsync(PrakanDb db, IEnumerable<Begun> begun, Shelf shelf, CancellationToken cancel)
    {
        var paper = Shelf.Paper($"e-MES {key}");
        var content = new Content(ContentName.Of(SHA256.HashData(paper)), paper.Length);
        var files = begun.SelectMany(one => Entries(one.Obligation, one.Organisation).SelectMany(entry => EntrySlots.Of(one.Obligation, QuickPolicy.Indicators.First(indicator => indicator.Key == entry.Indicator)).Select(slot => File(slot, content, entry.ChangedAt!.Value)))).ToList();
        if (files.Count == 0) return;
        await shelf.KeepAsync(files[0].Id, paper, cancel);
        await db.BulkInsertAsync(files, _ => { }, cancel);
    }

    private static StoredFile File(Slot slot, Content content, DateTimeOffset at)
    {
        var file = StoredFile.Receive(slot, [], new Arrived("หลักฐานตัวอย่าง.pdf", at), content, null, at);
        file.BeginCheck(at);
        file.EndCheck(new Prakan.Platform.Files.Checks.Verdict(VerdictState.Clean, FileKind.Pdf, 1, [], []), at);
        return file;
    }

    private static Entry Entry(Obligation obligation, Indicator indicator, Chance chance, DateTimeOffset at)
    {
        var entry = new Entry(obligation, indicator.Key);
        foreach (var issue in indicator.Issues) entry.Mark(issue.Key, done: true, at);
        foreach (var figure in indicator.Figures.Where(one => !one.IsTotal)) entry.Count(figure.Key, figure.Unit == "%" ? chance.Between(6_000, 10_000) / 100m : chance.Between(20, (int)(figure.Most ?? 400) / 2), at);
        entry.Choose(chance.Happens(0.1), at);
        entry.Say(chance.One(Problems), at);
        entry.Judge(chance.Between(3, 5), at);
        entry.Name(Reporter, at);
        if (obligation.State != ObligationState.Draft || chance.Happens(0.6)) entry.Submit(indicator, [], at);
        return entry;
    }
}
