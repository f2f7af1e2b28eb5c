using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;

namespace Prakan.Platform.Rounds.Board;

/// <summary>Finds a round as those see it who report in it or look after those who do, and the offices at which they may look at it.</summary>
public sealed class BoardDesk(PrakanDb db, CurrentUser user)
{
    /// <summary>What is published is known to all who work here; a draft to those above its issuer.</summary>
    public async Task<Round?> FindRoundAsync(int id, string verb, CancellationToken cancel) =>
        await db.Rounds.SingleOrDefaultAsync(one => one.Id == id && one.State != RoundState.Draft, cancel)
        ?? await db.Rounds.For(user, verb).SingleOrDefaultAsync(one => one.Id == id, cancel);

    public async Task<BoardPlace?> FindAsync(int round, int organisation, string verb, CancellationToken cancel) =>
        await db.Organisations.For(user, verb).SingleOrDefaultAsync(one => one.Id == organisation, cancel) is { } office
        && await FindRoundAsync(round, verb, cancel) is { } found && Meet(found.Path, office.Path) ? new BoardPlace(found, office) : null;

    /// <summary>The highest offices at which the reader may look at the round.</summary>
    public IReadOnlyList<HighOffice> HighestIn(Round round)
    {
        var posts = user.Posts.Where(post => post.Role.Holds(Verb.SeeReports) && Meet(round.Path, post.Path)).DistinctBy(post => post.Path).ToArray();
        return [.. posts.Where(post => !posts.Any(other => other.Path.Length < post.Path.Length && post.Path.StartsWith(other.Path, StringComparison.Ordinal)))
            .Select(post => new HighOffice(post.OrganisationId, post.OrganisationName))];
    }

    private static bool Meet(string one, string other) => one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal);
}

/// <summary>A round, looked at from an office.</summary>
public sealed record BoardPlace(Round Round, Organisation Office)
{
    public string Href => $"/rounds/{Round.Id}/board/{Office.Id}";
}

public sealed record HighOffice(int Id, string Name);
