using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Platform.Rounds;

/// <summary>Which rounds there are for whom.</summary>
public static class RoundViews
{
    /// <summary>A published round is everybody's who works here; a draft is its issuer's.</summary>
    public static IQueryable<Round> ReadableBy(this PrakanDb db, CurrentUser user)
    {
        var managed = db.Rounds.For(user, Verb.ManageRounds).Select(one => one.Id);
        return db.Rounds.Where(one => one.State != RoundState.Draft || managed.Contains(one.Id));
    }

    /// <summary>Those that somebody here or below is asked in, or will be, and those that one manages.</summary>
    public static IQueryable<Round> Concerning(this PrakanDb db, CurrentUser user)
    {
        var managed = db.Rounds.For(user, Verb.ManageRounds).Select(one => one.Id);
        // Asked round by round, which a look into an index answers; a list of all rounds that anybody is asked in would read every obligation.
        var asked = db.Obligations.For(user, Verb.SeeReports);
        var paths = user.PathsFor(Verb.SeeReports).ToArray();
        var (below, above) = (db.Rounds.Below(paths).Select(one => one.Id), paths.SelectMany(Upwards).ToArray());
        return db.Rounds.Where(one => managed.Contains(one.Id) || (one.State != RoundState.Draft
            && (asked.Any(row => row.RoundId == one.Id) || (one.FrozenAt == null && (below.Contains(one.Id) || above.Contains(one.Path))))));
    }

    /// <summary>The path itself and all that stand above it.</summary>
    private static IEnumerable<string> Upwards(string path)
    {
        for (var end = path.Length - 1; end > 0; end = path.LastIndexOf('/', end - 1)) yield return path[..(end + 1)];
    }
}
