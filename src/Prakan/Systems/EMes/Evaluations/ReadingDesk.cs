using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Files;
using Prakan.Platform.Files.Checks;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.EMes.Entries;
using Prakan.Systems.EMes.Indicators;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.EMes.Evaluations;

/// <summary>What lies before one reader: their queue, and each thing to read with its evidence.</summary>
public sealed class ReadingDesk(PrakanDb db, CurrentUser user, Dealing dealing, TimeProvider clock)
{
    public Reading Reading { get; private set; } = null!;
    public Indicator Indicator { get; private set; } = null!;
    public Evaluation? Evaluation { get; private set; }
    public IReadOnlyList<Inquiry> Inquiries { get; private set; } = [];

    /// <summary>Who decides sees what the first two said; they do not see each other.</summary>
    public IReadOnlyList<Reading> Others { get; private set; } = [];

    internal EntryCheck Check { get; private set; } = null!;

    /// <summary>What is written in documents of which no picture is drawn.</summary>
    public ILookup<Guid, PageText> Words { get; private set; } = Array.Empty<PageText>().ToLookup(one => one.FileId);

    public bool IsOwnOffice => DealingTable.IsOwn(Reading.Obligation, user.Posts.Select(post => post.Path));

    public bool MayAsk => Inquiry.IsOpen(Reading.Obligation, clock.GetUtcNow());

    public Task<List<Reading>> QueueAsync(CancellationToken cancel) =>
        Mine().AsNoTrackingWithIdentityResolution().Include(one => one.Obligation).ThenInclude(one => one.Organisation).Include(one => one.Obligation).ThenInclude(one => one.Round)
            .OrderBy(one => one.Obligation.Organisation.Details.Name).ThenBy(one => one.Indicator).ToListAsync(cancel);

    /// <summary>Those of the queue that have still to be read.</summary>
    public async Task<IReadOnlySet<Guid>> WaitingAsync(CancellationToken cancel) => await Mine().Waiting(db).Select(one => one.Id).ToHashSetAsync(cancel);

    public async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await Mine().Include(one => one.Obligation).ThenInclude(one => one.Organisation).Include(one => one.Obligation).ThenInclude(one => one.Round).SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } reading) return false;
        if ((await db.AskedOfAsync(reading.Obligation, cancel)).FirstOrDefault(one => one.Key == reading.Indicator) is not { } asked) return false;
        (Reading, Check, Indicator) = (reading, await WrittenEntries.ReadAsync(db, reading.Obligation, asked, cancel), asked);
        var (report, indicator) = (reading.ObligationId, reading.Indicator);
        Evaluation = await db.Evaluations.AsNoTracking().SingleOrDefaultAsync(one => one.ObligationId == report && one.Indicator == indicator, cancel);
        Inquiries = await db.Inquiries.AsNoTracking().Where(one => one.ObligationId == report && one.Indicator == indicator).OrderByDescending(one => one.Id).ToListAsync(cancel);
        if (reading.Turn == ReadingTurn.Third) Others = await db.Readings.AsNoTracking().Where(one => one.ObligationId == report && one.Indicator == indicator && one.Turn != ReadingTurn.Third).OrderBy(one => one.Turn).ToListAsync(cancel);
        var office = Files.Where(one => one.State == FileState.Clean && one.Kind?.IsOffice() == true).Select(one => one.Id).ToList();
        if (office.Count > 0) Words = (await db.PageTexts.AsNoTracking().For(user, Verb.ScoreIndicators).Where(one => office.Contains(one.FileId)).OrderBy(one => one.Page).ToListAsync(cancel)).ToLookup(one => one.FileId);
        return true;
    }

    /// <summary>What to read next: the same indicator of another office before another indicator.</summary>
    public async Task<Guid?> NextAsync(CancellationToken cancel)
    {
        var (round, indicator) = (Reading.Obligation.RoundId, Reading.Indicator);
        var waiting = await Mine().Waiting(db).OrderBy(one => one.Obligation.Organisation.Details.Name).Select(one => new { one.Id, one.Obligation.RoundId, one.Indicator }).ToListAsync(cancel);
        var places = (await db.SetOfAsync(Reading.Obligation, cancel))?.Indicators.Index().ToDictionary(one => one.Item.Key, one => one.Index) ?? [];
        return waiting.OrderByDescending(one => one.RoundId == round && one.Indicator == indicator).ThenByDescending(one => one.RoundId == round)
            .ThenBy(one => places.GetValueOrDefault(one.Indicator)).FirstOrDefault()?.Id;
    }

    public async Task JudgeAsync(int? score, string comment, CancellationToken cancel)
    {
        DemandNotOwn();
        Reading.Judge(score, comment, Evaluation, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        if (Reading.Turn != ReadingTurn.Third) await dealing.DealThirdAsync(Reading.Obligation, Reading.Indicator, cancel);
    }

    public async Task AskAsync(string question, CancellationToken cancel)
    {
        DemandNotOwn();
        db.Add(Inquiry.Ask(Reading.Obligation, Indicator, user.PersonId!.Value, question, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Evidence of this indicator alone, and only what is known to be clean.</summary>
    public async Task<StoredFile?> FileAsync(Guid reading, Guid file, CancellationToken cancel)
    {
        if (!await FindAsync(reading, cancel)) return null;
        DemandNotOwn();
        return Files.FirstOrDefault(one => one.Id == file && one.State == FileState.Clean);
    }

    public IEnumerable<StoredFile> Files => EntrySlots.Of(Reading.Obligation, Indicator).SelectMany(slot => Check.Files[slot.Name]);

    private void DemandNotOwn() => Unless(!IsOwnOffice, "emes.reader-own-office");

    private IQueryable<Reading> Mine()
    {
        var person = user.PersonId;
        return db.Readings.For(user, Verb.ScoreIndicators).Where(one => one.PersonId == person);
    }
}
