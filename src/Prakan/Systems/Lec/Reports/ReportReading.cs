using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Shared;
using Prakan.Shared.Language;
using Prakan.Systems.Lec.Growth;
using Prakan.Systems.Lec.Levels;

namespace Prakan.Systems.Lec.Reports;

/// <summary>Reports of the register at an office that the reader sees: numbers only, and small ones hidden from whoever may not see the children themselves.</summary>
public sealed class ReportReading(PrakanDb db, CurrentUser user, LevelList levels, ReportCounting counting, TimeProvider clock)
{
    /// <summary>The office that is asked for, or the reader's highest.</summary>
    public async Task<Organisation?> OfficeAsync(int? id, CancellationToken cancel)
    {
        var offices = db.Organisations.AsNoTracking().For(user, Verb.SeeReports);
        return id is { } asked ? await offices.SingleOrDefaultAsync(one => one.Id == asked, cancel) : await offices.OrderBy(one => one.Path.Length).ThenBy(one => one.Id).FirstOrDefaultAsync(cancel);
    }

    public async Task<ReportView> ReadAsync(Organisation office, ReportAsked asked, Say say, CancellationToken cancel)
    {
        var rounds = await RoundsAsync(office, cancel);
        var question = await DecideAsync(office, asked, rounds, cancel);
        var reference = await counting.ReferenceAsync(asked.Topic, cancel);
        var speaks = (question.Topic != ReportTopic.Nutrition || reference is not null) && (question.Topic != ReportTopic.Unconfirmed || question.Round is not null);
        return new ReportView(question, rounds, reference, speaks ? await TableAsync(question, say, cancel) : null);
    }

    private async Task<List<Round>> RoundsAsync(Organisation office, CancellationToken cancel)
    {
        var system = LecSystem.Name;
        var rounds = await db.Rounds.AsNoTracking().Where(one => one.Plan.System == system && one.FrozenAt != null).OrderByDescending(one => one.Id).ToListAsync(cancel);
        return rounds.FindAll(round => round.Path.StartsWith(office.Path, StringComparison.Ordinal) || office.Path.StartsWith(round.Path, StringComparison.Ordinal));
    }

    private async Task<ReportQuestion> DecideAsync(Organisation office, ReportAsked asked, List<Round> rounds, CancellationToken cancel)
    {
        var (today, bys) = (clock.Today(), ReportBys.Of(asked.Topic, office.Kind));
        var round = asked.Topic switch
        {
            ReportTopic.Children => rounds.Find(one => one.Id == asked.Round),
            ReportTopic.Unconfirmed => rounds.Find(one => one.Id == asked.Round) ?? rounds.FirstOrDefault(),
            _ => null,
        };
        var day = round is not null && asked.Topic == ReportTopic.Children ? await DayOfAsync(round, cancel) : asked.On is { } on && on < today ? on : today;
        var until = asked.Until is { } last && last < today ? last : today;
        var from = asked.From is { } first && first <= until ? first : Occasion.Of(until).FirstDay;
        return new ReportQuestion(asked.Topic, asked.By is { } by && bys.Contains(by) ? by : bys[0], office, round, day, from, until);
    }

    private async Task<DateOnly> DayOfAsync(Round round, CancellationToken cancel) =>
        await db.Snapshots.For(user, Verb.SeeReports).Where(one => one.RoundId == round.Id && one.ReplacedAt == null).MaxAsync(one => (DateOnly?)one.AsOf, cancel) ?? round.Plan.AsOf ?? clock.Today();

    private async Task<ReportTable> TableAsync(ReportQuestion asked, Say say, CancellationToken cancel)
    {
        var offices = await OfficeRows.ReadAsync(db, user, asked.Office.Path, asked.By, cancel);
        var counts = await counting.ReadAsync(asked, offices, cancel);
        var names = new RowNames(await levels.AllAsync(cancel), offices, say).Of(asked.By, counts.Where(one => one.Number != 0).Select(one => one.Key).ToHashSet());
        return ReportTable.Of(asked, counts, names, asked.Topic.CountsChildren() && !user.May(Verb.SeeChildren, asked.Office.Path), say);
    }
}
