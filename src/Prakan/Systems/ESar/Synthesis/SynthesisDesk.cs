using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Rounds;
using Prakan.Shared;
using Prakan.Shared.Language;
using Prakan.Shared.Saving;

namespace Prakan.Systems.ESar.Synthesis;

/// <summary>The syntheses of the reader's offices: asked for, read, worded.</summary>
public sealed class SynthesisDesk(PrakanDb db, CurrentUser user, TimeProvider clock, Say say)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    public IReadOnlyList<HeldPost> Offices => [.. user.Posts.Where(post => post.Role.Holds(Verb.Synthesise)).DistinctBy(post => post.OrganisationId)];

    /// <summary>The rounds that can be spoken of, and the draft of each office where there is one.</summary>
    public async Task<IReadOnlyList<SynthesisLine>> LinesAsync(CancellationToken cancel)
    {
        var system = ESarSystem.Name;
        var rounds = await db.Rounds.AsNoTracking().Where(one => one.Plan.System == system && one.FrozenAt != null).OrderByDescending(one => one.Plan.Year).ThenByDescending(one => one.Id).ToListAsync(cancel);
        var drafts = await db.Syntheses.AsNoTracking().For(user, Verb.Synthesise).ToListAsync(cancel);
        var lines = new List<SynthesisLine>();
        foreach (var post in Offices)
        {
            var below = await db.Obligations.For(user, Verb.Synthesise).Below([post.Path]).Where(one => one.Path != post.Path && one.ExcusedAt == null)
                .GroupBy(one => one.RoundId).Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, cancel);
            lines.AddRange(rounds.Where(one => below.ContainsKey(one.Id)).Select(one => new SynthesisLine(post, one, below[one.Id], drafts.Find(draft => draft.RoundId == one.Id && draft.OrganisationId == post.OrganisationId))));
        }
        return lines;
    }

    public async Task<SynthesisDraft?> AskAsync(int organisation, int round, CancellationToken cancel)
    {
        if ((await LinesAsync(cancel)).FirstOrDefault(one => one.Post.OrganisationId == organisation && one.Round.Id == round) is not { } line) return null;
        if (line.Draft is { } there) return there;
        db.Attach(line.Round);
        var draft = SynthesisDraft.Ask(line.Round, line.Post, Now);
        db.Add(draft);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException fault) when (fault.Breaks("esar_syntheses_organisation_id_round_id"))
        {
            // Somebody of the same office was quicker.
            return await db.Syntheses.AsNoTracking().For(user, Verb.Synthesise).SingleAsync(one => one.OrganisationId == organisation && one.RoundId == round, cancel);
        }
        return draft;
    }

    public Task<SynthesisDraft?> FindAsync(Guid id, CancellationToken cancel) =>
        db.Syntheses.For(user, Verb.Synthesise).Include(one => one.Round).Include(one => one.Sentences.OrderBy(sentence => sentence.Section).ThenBy(sentence => sentence.Place)).SingleOrDefaultAsync(one => one.Id == id, cancel);

    public async Task AskAgainAsync(SynthesisDraft draft, CancellationToken cancel)
    {
        draft.AskAgain(Now);
        await db.SaveChangesAsync(cancel);
    }

    public async Task AddAsync(SynthesisDraft draft, Section section, CancellationToken cancel)
    {
        db.Add(draft.Add(section, Now));
        await db.SaveChangesAsync(cancel);
    }

    public async Task LeaveOutAsync(Sentence sentence, bool left, CancellationToken cancel)
    {
        sentence.LeaveOut(left, Now);
        await db.SaveChangesAsync(cancel);
    }

    public IReadOnlyDictionary<string, Box> BoxesOf(SynthesisDraft draft) => draft.Sentences.ToDictionary(KeyOf, one => TextOf(one).Box);

    /// <summary>Writes down what was typed; of two at once the later is shown both.</summary>
    public async Task<IReadOnlyDictionary<string, Box>> SayAsync(SynthesisDraft draft, IReadOnlyDictionary<string, Typed> typed, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var ids = draft.Sentences.Select(one => one.Id).ToArray();
        // Held and read anew: what somebody else saved a moment ago counts.
        await db.Database.ExecuteSqlAsync($"SELECT FROM esar_sentences WHERE id = ANY ({ids}) ORDER BY id FOR UPDATE", cancel);
        foreach (var sentence in draft.Sentences.Where(one => typed.ContainsKey(KeyOf(one)))) await db.Entry(sentence).ReloadAsync(cancel);
        var boxes = draft.Sentences.ToDictionary(KeyOf, one => typed.TryGetValue(KeyOf(one), out var sent) ? TextOf(one).Take(sent, say) : TextOf(one).Box);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return boxes;
    }

    public static string KeyOf(Sentence sentence) => $"sentence-{sentence.Id}";

    private SavedText TextOf(Sentence sentence) => new(sentence.Text, sentence.ChangedAt)
    {
        Read = typed =>
        {
            var words = (typed ?? "").Trim().ReplaceLineEndings(" ");
            RuleBroken.Unless(words.Length <= Sentence.Longest, "esar.too-long", Sentence.Longest);
            return words;
        },
        Write = words => sentence.Reword(words, Now),
    };
}

/// <summary>One round as an office may speak of it.</summary>
public sealed record SynthesisLine(HeldPost Post, Round Round, int Reports, SynthesisDraft? Draft);
