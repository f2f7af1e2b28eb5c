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
        var asked = db.Obligations.For(user, Verb.SeeReports).Select(one => one.RoundId);
        var paths = user.PathsFor(Verb.SeeReports).ToArray();
        return db.Rounds.Where(one => managed.Contains(one.Id) || (one.State != RoundState.Draft
            && (asked.Contains(one.Id) || (one.FrozenAt == null && paths.Any(path =>
                (string.Compare(path, one.Path) >= 0 && string.Compare(path, one.Path + "~") < 0) || (string.Compare(one.Path, path) >= 0 && string.Compare(one.Path, path + "~") < 0))))));
    }
}
