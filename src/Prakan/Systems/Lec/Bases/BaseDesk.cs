using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Systems.Lec.Bases;

/// <summary>What an institution says of its staff and buildings in the round that goes on.</summary>
public sealed class BaseDesk(PrakanDb db, CurrentUser user, ReportDesk reports)
{
    public Task<BaseSheet?> FindAsync(Obligation report, CancellationToken cancel) =>
        db.BaseSheets.For(user, Verb.WriteReport).SingleOrDefaultAsync(one => one.OrganisationId == report.OrganisationId, cancel);

    public Task<List<Building>> BuildingsAsync(Obligation report, CancellationToken cancel) =>
        db.Buildings.For(user, Verb.WriteReport).AsNoTracking().Where(one => one.OrganisationId == report.OrganisationId && one.GoneAt == null).OrderBy(one => one.Id).ToListAsync(cancel);

    public Task CheckAsync(Obligation report, BaseCard card, CancellationToken cancel) => WriteAsync(report, async () =>
    {
        if (await FindAsync(report, cancel) is { } sheet) sheet.Check(card, reports.Now);
        else db.Add(BaseSheet.Begin(report.Organisation, card, reports.Now));
    }, cancel);

    public async Task<Building> EnterAsync(Obligation report, BuildingCard card, CancellationToken cancel)
    {
        var building = Building.Enter(report.Organisation, card, reports.Now);
        await WriteAsync(report, () =>
        {
            db.Add(building);
            return Task.CompletedTask;
        }, cancel);
        return building;
    }

    public async Task ChangeAsync(Building building, Action<Building, DateTimeOffset> change, CancellationToken cancel)
    {
        change(building, reports.Now);
        await db.SaveChangesAsync(cancel);
    }

    private async Task WriteAsync(Obligation report, Func<Task> write, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await reports.HoldAsync(report, cancel);
        report.Write(LecSystem.BasePart, reports.Now);
        await write();
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
