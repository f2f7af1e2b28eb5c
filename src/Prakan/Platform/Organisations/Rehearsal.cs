using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Audit;
using Prakan.Shared;

namespace Prakan.Platform.Organisations;

/// <summary>What a decision would do, seen by carrying it out and taking it back.</summary>
public sealed record Rehearsal(OrganisationChange Change, IReadOnlyList<OrganisationName> WayBefore, int Organisations, int Posts, int People)
{
    public IReadOnlyList<OrganisationName> WayAfter { get; private init; } = [];
    public IReadOnlyList<string> Founded { get; private init; } = [];
    public IReadOnlyList<string> Moved { get; private init; } = [];
    public IReadOnlyList<string> Closed { get; private init; } = [];

    /// <summary>What hangs on what would be closed.</summary>
    public IReadOnlyList<Stake> Stakes { get; init; } = [];

    public int PostsEnded { get; private init; }
    public int SlipsVoided { get; private init; }

    internal static async Task<Rehearsal> BeginAsync(PrakanDb db, OrganisationChange change, CancellationToken cancel)
    {
        var posts = db.Posts.Below([change.Path]).Where(post => post.Until == null);
        return new Rehearsal(change, await db.WayToAsync(change.OrganisationId, change.On, cancel),
            await db.Organisations.Below([change.Path]).CountAsync(cancel),
            await posts.CountAsync(cancel),
            await posts.Select(post => post.PersonId).Distinct().CountAsync(cancel));
    }

    /// <summary>The facts that it would leave behind say what happened.</summary>
    internal async Task<Rehearsal> EndAsync(PrakanDb db, CancellationToken cancel)
    {
        var facts = db.ChangeTracker.Entries<Fact>().Select(entry => entry.Entity).ToList();
        var names = db.ChangeTracker.Entries<Organisation>().ToDictionary(entry => entry.Entity.Id, entry => entry.Entity.Name);
        return this with
        {
            WayAfter = await db.WayToAsync(Change.OrganisationId, Change.On, cancel),
            Founded = Names("organisation.founded"),
            Moved = [.. facts.Where(fact => fact.Action == "organisation.moved").Select(fact => $"{names[fact.OrganisationId!.Value]} → {Below(fact)}")],
            Closed = Names("organisation.closed"),
            PostsEnded = facts.Count(fact => fact.Action == "post.ended"),
            SlipsVoided = facts.Count(fact => fact.Action == "slip.voided"),
        };

        static string? Below(Fact moved) => JsonDocument.Parse(moved.Detail!).RootElement.GetProperty("below").GetString();
        string[] Names(string action) => [.. facts.Where(fact => fact.Action == action).Select(fact => names[fact.OrganisationId!.Value])];
    }
}
