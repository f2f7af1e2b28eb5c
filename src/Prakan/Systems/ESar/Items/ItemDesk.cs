using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;

namespace Prakan.Systems.ESar.Items;

/// <summary>Confirms the six items, one by one, as they stood on the screen; what is corrected is confirmed with it.</summary>
public sealed class ItemDesk(PrakanDb db, CurrentUser user, ReportDesk desk)
{
    /// <summary>The six items beside what the report of the year before said.</summary>
    public async Task<IReadOnlyList<ItemLine>> LinesAsync(Obligation obligation, CancellationToken cancel)
    {
        var last = await LastAsync(obligation, cancel);
        return [.. (await WrittenItems.LinesAsync(db, obligation, cancel)).Select(line => line with { Last = last?.Find($"{line.Item}")?.Value })];
    }

    public async Task ConfirmAsync(Obligation obligation, Item item, string? seen, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await desk.HoldAsync(obligation, cancel);
        var line = await LineAsync(obligation, item, cancel);
        RuleBroken.Unless(seen is null || seen == line.Now, "esar.item-changed");
        Confirm(obligation, line);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Corrects the organisation's own data, and confirms what they say from now on: one save.</summary>
    public async Task CorrectAsync(Obligation obligation, Item item, OrganisationDetails details, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await desk.HoldAsync(obligation, cancel);
        obligation.Organisation.Correct(details, Clock.DayOf(desk.Now));
        Confirm(obligation, await LineAsync(obligation, item, cancel));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>With the periods that a correction goes on from; null where its data are not the reader's to correct.</summary>
    public Task<Organisation?> CorrectableAsync(Obligation obligation, CancellationToken cancel) =>
        db.Organisations.For(user, Verb.CorrectOrganisation).Include(one => one.Periods.Where(period => period.Until == null)).SingleOrDefaultAsync(one => one.Id == obligation.OrganisationId, cancel);

    public uint VersionOf(Organisation organisation) => db.Entry(organisation).Property<uint>("xmin").CurrentValue;

    private async Task<ItemLine> LineAsync(Obligation obligation, Item item, CancellationToken cancel) =>
        (await WrittenItems.LinesAsync(db, obligation, cancel)).Single(line => line.Item == item);

    private void Confirm(Obligation obligation, ItemLine line)
    {
        if (line.Confirmed is { } confirmed) confirmed.Confirm(line.Now, desk.Now);
        else db.Add(ItemConfirmation.Begin(obligation, line.Item, line.Now, desk.Now));
    }

    private async Task<ContentPart?> LastAsync(Obligation obligation, CancellationToken cancel)
    {
        var (year, system) = (obligation.Round.Plan.Year, ESarSystem.Name);
        var content = await db.Submissions.AsNoTracking()
            .Where(one => one.Obligation.OrganisationId == obligation.OrganisationId && one.Obligation.Round.Plan.System == system && one.Obligation.Round.Plan.Year < year && one.Number == one.Obligation.Version)
            .OrderByDescending(one => one.Obligation.Round.Plan.Year).Select(one => one.Content).FirstOrDefaultAsync(cancel);
        return content?.Parts.FirstOrDefault(part => part.Key == ESarSystem.ItemsPart);
    }
}
