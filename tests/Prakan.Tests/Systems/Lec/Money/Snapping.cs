using Microsoft.EntityFrameworkCore;
using Prakan.Shared;
using Prakan.Systems.Lec.Snapshots;
using Prakan.Tests.House;

namespace Prakan.Tests.Systems.Lec.Money;

/// <summary>Snapshots of so many heads, as confirmations take them.</summary>
internal static class Snapping
{
    public static async Task SnapAsync(this PrakanApp app, int round, Place place, int heads, string level = "K2")
    {
        await using var db = app.OpenDb();
        var obligation = await db.Obligations.SingleAsync(one => one.RoundId == round && one.OrganisationId == place.Id);
        var snapshot = new Snapshot(obligation, Clock.DayOf(app.Clock.GetUtcNow()), app.Clock.GetUtcNow());
        db.Add(snapshot);
        await db.SaveChangesAsync();
        await SnapshotTaking.PlaceAsync(db, snapshot.Id, default);
        db.Add(new HeadCount(snapshot, level, "1", null) { Boys = heads - heads / 2, Girls = heads / 2 });
        await db.SaveChangesAsync();
    }
}
