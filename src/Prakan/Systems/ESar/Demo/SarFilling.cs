using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Demo;
using Prakan.Demo.Rounds;
using Prakan.Platform.Organisations;
using Prakan.Platform.Organisations.Assessments;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Systems.ESar.Items;
using Prakan.Systems.ESar.Received;

namespace Prakan.Systems.ESar.Demo;

/// <summary>Writes what stands in the reports of the demo: boxes where somebody may open them, judgements everywhere, and what lies at the office that assesses.</summary>
internal sealed class SarFilling(PrakanDb db, SarWriting writing)
{
    /// <summary>Boxes stand in so many reports; in the country the rest have what was sent, and nothing is open in them.</summary>
    private const int MostFilled = 5_000;

    public async Task FillAsync(IReadOnlyList<Begun> begun, CancellationToken cancel)
    {
        await db.BulkInsertAsync(begun.Take(MostFilled).SelectMany(Confirmed), _ => { }, cancel);
        await db.BulkInsertAsync(begun.Take(MostFilled).Where(IsJudged).SelectMany(one => writing.Judged(one.Obligation, one.Organisation)).SelectMany(one => one.Results.Values), _ => { }, cancel);
        await db.BulkInsertAsync(begun.Take(MostFilled).Where(IsJudged).SelectMany(one => writing.Judged(one.Obligation, one.Organisation)).Select(one => one.Summary!), _ => { }, cancel);
        await db.BulkInsertAsync(await ReceivedAsync(begun, cancel), _ => { }, cancel);
    }

    /// <summary>When it was assessed from outside; a third never was.</summary>
    public static ExternalAssessment? Assessed(Begun one)
    {
        var chance = Chance.Of("assessed", one.Organisation.Code);
        if (chance.Happens(0.33)) return null;
        var on = Clock.DayOf(one.Obligation.Round.Plan.Opens).AddDays(-chance.Between(60, 3_600));
        return new ExternalAssessment(one.Organisation, on, chance.Happens(0.5) ? "รอบสี่" : "รอบสาม");
    }

    private static bool IsJudged(Begun one) => one.Submission is not null || one.Obligation.State != ObligationState.Draft;

    // Who is still writing has not come far.
    private IEnumerable<ItemConfirmation> Confirmed(Begun one)
    {
        var items = writing.Items(one.Organisation).ToList();
        var at = one.Obligation.SentAt ?? one.Obligation.StartedAt!.Value;
        return items.Take(one.Obligation.State == ObligationState.Draft ? items.Count / 2 : items.Count).Select(item => ItemConfirmation.Kept(one.Obligation, item.Item, item.Value, at));
    }

    private async Task<IEnumerable<ReceivedReport>> ReceivedAsync(IReadOnlyList<Begun> begun, CancellationToken cancel)
    {
        var path = await db.Organisations.Where(one => one.Kind == OrganisationKind.AssessmentOffice).Select(one => one.Path).SingleAsync(cancel);
        var approved = begun.Where(one => one is { Obligation.State: ObligationState.Approved, Submission: not null }).ToList();
        var parents = approved.Select(one => one.Organisation.ParentId!.Value).Distinct().ToArray();
        var names = await db.Organisations.Where(one => parents.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Details.Name, cancel);
        return approved.Select(one =>
        {
            var received = new ReceivedReport(one.Obligation, one.Organisation, one.Submission!, new Receiver(path, names[one.Organisation.ParentId!.Value]), one.Obligation.DecidedAt ?? one.Submission!.SentAt);
            received.Carry([.. writing.Judged(one.Obligation, one.Organisation).SelectMany(judged => judged.Results.Values.Select(result => new ReceivedGrade(judged.Framework.Id, result.StandardId, result.Grade!.Value))
                .Append(new ReceivedGrade(judged.Framework.Id, null, judged.Summary!.Grade!.Value)))]);
            return received;
        });
    }
}
