using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Audit;
using Prakan.Platform.Audit.Receipts;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Systems.ESar.Received;

namespace Prakan.Systems.ESar.Requests;

/// <summary>Works out whose turn it is to be assessed, and sends their names: list, requests, fact and receipt in one transaction.</summary>
public sealed class RequestDesk(PrakanDb db, CurrentUser user, ReceivedDesk received, ReceiptDesk receipts, Arrival arrival)
{
    public static readonly OrganisationKind[] Institutions = [OrganisationKind.School, OrganisationKind.College, OrganisationKind.ChildCentre];

    /// <summary>The office for which the reader asks.</summary>
    public HeldPost? Office => user.Posts.FirstOrDefault(post => post.Role.Holds(Verb.RequestAssessment));

    public Task<List<Call>> CallsAsync(CancellationToken cancel) => db.Calls.AsNoTracking().OrderByDescending(one => one.FiscalYear).ToListAsync(cancel);

    public async Task<IReadOnlyList<Candidate>> CandidatesAsync(Call call, CancellationToken cancel)
    {
        var (system, before) = (ESarSystem.Name, call.AssessedBefore);
        var rows = await db.Organisations.AsNoTracking().For(user, Verb.RequestAssessment).Where(one => one.ClosedOn == null && Institutions.Contains(one.Kind))
            .OrderBy(one => one.Details.Name).ThenBy(one => one.Id).Select(one => new
            {
                one.Id, one.Details.Name, one.Code, one.Kind,
                AssessedOn = db.ExternalAssessments.Where(assessed => assessed.OrganisationId == one.Id).Max(assessed => (DateOnly?)assessed.On),
                Sar = db.Obligations.Where(report => report.OrganisationId == one.Id && report.Round.Plan.System == system && report.Round.Plan.Year == call.SarYear && report.ExcusedAt == null)
                    .OrderByDescending(report => report.Id).Select(report => (ObligationState?)report.State).FirstOrDefault(),
                Last = db.AssessmentRequests.Where(request => request.OrganisationId == one.Id && request.FiscalYear == call.FiscalYear).OrderByDescending(request => request.Id)
                    .Select(request => new { request.State, request.Reason }).FirstOrDefault(),
            }).ToListAsync(cancel);
        return [.. rows.Select(one => new Candidate(one.Id, one.Name, one.Code, one.Kind)
        {
            AssessedOn = one.AssessedOn, IsDue = one.AssessedOn is not { } on || on < before, Sar = one.Sar, Asked = one.Last?.State, Reason = one.Last?.Reason,
        })];
    }

    public Task<List<SentList>> SentAsync(int fiscalYear, CancellationToken cancel) =>
        db.SentLists.AsNoTracking().For(user, Verb.RequestAssessment).Where(one => one.FiscalYear == fiscalYear).OrderByDescending(one => one.SentAt).ToListAsync(cancel);

    public async Task<SentList> SendAsync(Call call, IReadOnlyCollection<int> picked, CancellationToken cancel)
    {
        var office = Office ?? throw new RuleBroken("esar.nobody-named");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var authority = await db.Organisations.For(user, Verb.RequestAssessment).SingleAsync(one => one.Id == office.OrganisationId, cancel);
        // Of two who send at once the later waits here, and finds the first one's list.
        await db.Database.ExecuteSqlAsync($"SELECT FROM organisations WHERE id = {authority.Id} FOR NO KEY UPDATE", cancel);
        var ready = (await CandidatesAsync(call, cancel)).Where(one => one.IsReady && picked.Contains(one.Id)).Select(one => one.Id).ToHashSet();
        RuleBroken.Unless(ready.Count == picked.Count, "esar.not-all-ready", picked.Count - ready.Count);
        var named = await db.Organisations.For(user, Verb.RequestAssessment).Where(one => ready.Contains(one.Id)).OrderBy(one => one.Id).ToListAsync(cancel);
        var number = await db.SentLists.CountAsync(one => one.OrganisationId == authority.Id && one.FiscalYear == call.FiscalYear, cancel) + 1;
        var list = SentList.Send(authority, call, number, named, new Sender(user.PersonId!.Value, office.Id, await received.PathAsync(cancel) ?? authority.Path, arrival.At));
        var taken = Taken(list, office);
        list.Receipted(taken.Number.Text);
        db.Add(list);
        // The fact is numbered by this save; the receipt names that number.
        await db.SaveChangesAsync(cancel);
        receipts.Issue(db, db.SavedFact(list.FactName), taken);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return list;
    }

    private Prakan.Platform.Audit.Receipts.Received Taken(SentList list, HeldPost office) => new(list.Name, "รายงานการประเมินตนเอง (e-SAR)", $"รายชื่อรับการประเมินภายนอก ปีงบประมาณ {list.FiscalYear}", list.Number)
    {
        ContentHash = list.Hash, FirstByteAt = arrival.At, OnTime = true, PersonName = user.Name, PostName = $"{office.Role.Thai()} {office.OrganisationName}",
    };
}
