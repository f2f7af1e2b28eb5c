using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Levels;

namespace Prakan.Systems.Lec.OpenData;

/// <summary>Counts what was confirmed in a round: provinces and affiliations by levels and sexes.</summary>
public sealed class OpenCounting(PrakanDb db, CurrentUser user, ProvinceNames provinces, LevelList levels)
{
    public async Task<OpenTable> ReadAsync(Round round, CancellationToken cancel)
    {
        var confirmed = db.Snapshots.For(user, Verb.PublishOpenData).Where(one => one.RoundId == round.Id && one.ReplacedAt == null);
        var counted = await (from head in db.HeadCounts.For(user, Verb.PublishOpenData)
                             join snapshot in confirmed on head.SnapshotId equals snapshot.Id
                             join office in db.Organisations on head.OrganisationId equals office.Id
                             group head by new { Province = (office.Details.Area ?? "").Substring(0, 2), Other = head.OtherSchoolId != null, head.Level } into some
                             select new { some.Key, Boys = some.Sum(one => one.Boys), Girls = some.Sum(one => one.Girls) }).ToListAsync(cancel);
        var asOf = await confirmed.MaxAsync(one => (DateOnly?)one.AsOf, cancel);
        var names = await provinces.AllAsync(db, cancel);
        return new OpenTable(round.Plan, asOf ?? round.Plan.AsOf ?? default, names, await levels.AllAsync(cancel),
            [.. counted.SelectMany(one => new[] { new OpenCount(one.Key.Province, one.Key.Other, one.Key.Level, Sex.Male, one.Boys), new OpenCount(one.Key.Province, one.Key.Other, one.Key.Level, Sex.Female, one.Girls) })]);
    }
}

public sealed record OpenCount(string Province, bool Other, string Level, Sex Sex, int Number);
