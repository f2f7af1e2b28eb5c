using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds;

namespace Prakan.Systems.Surveys.Questions;

/// <summary>Lays down what a survey asks, as long as its round is a draft.</summary>
public sealed class QuestionDesk(PrakanDb db, CurrentUser user)
{
    public Task<Round?> FindAsync(int round, CancellationToken cancel) =>
        db.Rounds.For(user, Verb.ManageRounds).SingleOrDefaultAsync(one => one.Id == round && one.Plan.System == SurveySystem.Name, cancel);

    public Task<List<Question>> OfAsync(Round round, CancellationToken cancel) =>
        db.Questions.Where(one => one.RoundId == round.Id).OrderBy(one => one.Place).ToListAsync(cancel);

    public async Task AddAsync(Round round, IReadOnlyList<Question> before, QuestionForm form, CancellationToken cancel)
    {
        round.Lay();
        db.Add(new Question(round, form.Part, before.Select(one => one.Place).DefaultIfEmpty().Max() + 1, form.Card));
        await db.SaveChangesAsync(cancel);
    }

    public async Task ChangeAsync(Question question, QuestionForm form, CancellationToken cancel)
    {
        question.Round.Lay();
        question.Change(form.Part, form.Card);
        await db.SaveChangesAsync(cancel);
    }

    public async Task DeleteAsync(Question question, CancellationToken cancel)
    {
        question.Round.Lay();
        db.Remove(question);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>One place up or down within its part; at its end it stays.</summary>
    public async Task MoveAsync(Question question, IReadOnlyList<Question> all, int by, CancellationToken cancel)
    {
        question.Round.Lay();
        var part = all.Where(one => one.Part == question.Part).ToList();
        var place = part.IndexOf(question) + by;
        if (place < 0 || place >= part.Count) return;
        question.Exchange(part[place]);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>What the sheet asks takes the place of all that was asked.</summary>
    public async Task ReplaceAsync(Round round, IReadOnlyList<Question> before, IReadOnlyList<(string Part, QuestionCard Card)> asked, CancellationToken cancel)
    {
        round.Lay();
        db.RemoveRange(before);
        db.AddRange(asked.Index().Select(one => new Question(round, one.Item.Part, one.Index + 1, one.Item.Card)));
        await db.SaveChangesAsync(cancel);
    }
}
